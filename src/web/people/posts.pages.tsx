import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddMembership, ChangeMembership, EDIT_PEOPLE } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { filingKey } from '../documents/filing-key.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import type { Mistake } from '../forms/mistakes.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { recordId } from './people.params.js';
import { PeopleContext, type PersonInPlace } from './people-context.js';
import { EditPostPage, NewPostPage } from './post-form-page.js';
import { fieldOfPost, postValues, readChange, readPost } from './post-form.js';
import { shownRevision } from '../forms/shown-revision.js';

interface Shown {
  readonly values: FormBody;
  readonly mistakes: readonly Mistake[];
  readonly status?: number;
}

/** Giving somebody a post, and correcting or ending it. */
@Controller('people/:id/posts')
@ApiExcludeController()
export class PostsPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly addMembership: AddMembership,
    private readonly changeMembership: ChangeMembership,
  ) {}

  @Get('new')
  @Permit(EDIT_PEOPLE)
  async newForm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.context.personOfOffice(actor, id);
    const shown = { values: postValues(null), mistakes: [] };
    await this.showNew(actor, found, newId(), shown, request, reply);
  }

  @Post('new')
  @Permit(EDIT_PEOPLE)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const found = await this.context.personOfOffice(actor, id);
    const read = readPost(form);
    const refused = read.ok
      ? await attempt(() => {
          const { facts } = read;
          const idempotency = filingKey(form.text('key'), { personId: id, facts });
          return this.addMembership.execute(actor, { personId: id, facts, idempotency });
        }, fieldOfPost)
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.person(id, 'postAdded'));
    // A form that was used up gets a new key, so that sending it again can do something.
    const used = refused.mistakes.some(({ key }) => key === 'common:wrong.formReused');
    const formKey = used ? newId() : form.text('key');
    await this.showNew(actor, found, formKey, { values: form, ...refused }, request, reply);
  }

  @Get(':post')
  @Permit(EDIT_PEOPLE)
  async editForm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Param('post', { schema: recordId }) postId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { post, ...found } = await this.context.postOfOffice(actor, id, postId);
    html(
      reply,
      <EditPostPage
        context={pageContext(request, 'parliaments')}
        {...found}
        {...await this.context.postChoices(actor, found.facts)}
        post={post}
        values={postValues(post)}
        mistakes={[]}
        revision={post.revision}
      />,
    );
  }

  @Post(':post')
  @Permit(EDIT_PEOPLE)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Param('post', { schema: recordId }) postId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const before = await this.context.postOfOffice(actor, id, postId);
    const read = readChange(form, before.post);
    const refused = read.ok
      ? await attempt(
          () =>
            this.changeMembership.execute(actor, {
              membershipId: postId,
              requireRevision: (revision) => requireTypedRevision(form, revision),
              change: read.facts,
            }),
          fieldOfPost,
        )
      : refusedForm(read.mistakes);
    if (!refused) return void seeOther(reply, paths.person(id, 'postChanged'));
    const { post, ...found } = await this.context.postOfOffice(actor, id, postId);
    html(
      reply,
      <EditPostPage
        context={pageContext(request, 'parliaments')}
        {...found}
        {...await this.context.postChoices(actor, found.facts)}
        post={post}
        values={form}
        mistakes={refused.mistakes}
        revision={shownRevision(form, refused, post.revision)}
      />,
      refused.status,
    );
  }

  private async showNew(
    actor: Actor,
    found: PersonInPlace,
    formKey: string,
    { values, mistakes, status = 200 }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    html(
      reply,
      <NewPostPage
        context={pageContext(request, 'parliaments')}
        {...found}
        {...await this.context.postChoices(actor, found.facts)}
        formKey={formKey}
        values={values}
        mistakes={mistakes}
      />,
      status,
    );
  }
}
