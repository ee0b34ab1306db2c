import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EDIT_PEOPLE, RemoveMembership } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { isText, lines } from '../documents/form-text.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { mistake } from '../forms/mistakes.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { attempt, refusedForm } from '../forms/form-reading.js';
import { recordId } from './people.params.js';
import { PeopleContext } from './people-context.js';
import { RemovePostPage } from './post-form-page.js';
import { shownRevision } from '../forms/shown-revision.js';

/** Taking out a post that was entered by mistake. */
@Controller('people/:id/posts/:post/remove')
@ApiExcludeController()
export class RemovePostPages {
  constructor(
    private readonly context: PeopleContext,
    private readonly removeMembership: RemoveMembership,
  ) {}

  @Get()
  @Permit(EDIT_PEOPLE)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Param('post', { schema: recordId }) postId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.context.postOfOffice(actor, id, postId);
    html(
      reply,
      <RemovePostPage
        context={pageContext(request, 'parliaments')}
        {...found}
        values={new FormBody({})}
        mistakes={[]}
        revision={found.post.revision}
      />,
    );
  }

  @Post()
  @Permit(EDIT_PEOPLE)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordId }) id: string,
    @Param('post', { schema: recordId }) postId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    await this.context.postOfOffice(actor, id, postId);
    const reason = lines(form.text('reason'));
    const said = reason !== '' && reason.length <= 500 && isText(reason);
    const refused = said
      ? await attempt(
          () =>
            this.removeMembership.execute(actor, {
              membershipId: postId,
              requireRevision: (revision) => requireTypedRevision(form, revision),
              reason,
            }),
          () => 'reason',
        )
      : refusedForm([mistake('reason', 'people:wrong.reason')]);
    if (!refused) return void seeOther(reply, paths.person(id, 'postRemoved'));
    const found = await this.context.postOfOffice(actor, id, postId);
    html(
      reply,
      <RemovePostPage
        context={pageContext(request, 'parliaments')}
        {...found}
        values={form}
        mistakes={refused.mistakes}
        revision={shownRevision(form, refused, found.post.revision)}
      />,
      refused.status,
    );
  }
}
