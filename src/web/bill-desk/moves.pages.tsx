import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FILE_BILLS, MoveBill, type NextMove } from '../../features/bills/index.js';
import { mayCreateCommittee } from '../../features/parliaments/index.js';
import { holds, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { STATUS } from '../../platform/http/problem.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { billId } from '../bills/bills.params.js';
import { filingKey } from '../documents/filing-key.js';
import { requireTypedRevision } from '../documents/typed-revision.js';
import { FormBody } from '../form-body.js';
import { attempt, refusedForm, type RefusedForm } from '../forms/form-reading.js';
import { shownRevision } from '../forms/shown-revision.js';
import { pageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { html, seeOther } from '../render.js';
import { BillDeskContext, type BillOnDesk } from './bill-desk-context.js';
import { ChooseMovePage, type Astray } from './choose-move-page.js';

import { fieldOfMove, readMove } from './move-form.js';
import { MovePage, type MovePageProps } from './move-page.js';
import { nextKey } from './next-key.js';
import { CITED_TYPES, chosenPapers, offeredPapers } from './papers-choice.js';
import { inWords } from './worded-mistakes.js';

const moveQuery = z.object({ transition: z.string().max(64).nullable().catch(null).default(null) });
type MoveQuery = z.output<typeof moveQuery>;

type Shown = Pick<MovePageProps, 'values' | 'mistakes' | 'revision' | 'formKey'>;

/** Recording what happened to a bill: first which step, then what it asks for. */
@Controller('bills/:id/move')
@ApiExcludeController()
export class MovesPages {
  constructor(
    private readonly desk: BillDeskContext,
    private readonly moveBill: MoveBill,
  ) {}

  @Get()
  @Permit(FILE_BILLS)
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Query({ schema: moveQuery }) { transition }: MoveQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.desk.findFor(actor, 'move', id);
    if (transition === null) return this.choose(actor, found, null, request, reply);
    const move = moveIn(found, transition);
    if (!move) {
      const astray = { moved: false, typed: new FormBody(null) };
      return this.choose(actor, found, astray, request, reply);
    }
    const values = new FormBody({ on: found.today });
    const { revision } = found.bill;
    const shown = { values, mistakes: [], revision, formKey: newId() };
    await this.show(actor, found, move, shown, request, reply);
  }

  @Post()
  @Permit(FILE_BILLS)
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: billId }) id: string,
    @Query({ schema: moveQuery }) { transition }: MoveQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const before = await this.desk.findFor(actor, 'move', id);
    const refused = await this.carryOut(actor, before, transition ?? '', form);
    if (!refused) return void seeOther(reply, paths.bill(id, 'moved'));
    // Read again: what is possible now is what counts.
    const found = await this.desk.findFor(actor, 'move', id);
    const move = moveIn(found, transition ?? '');
    const { revision } = found.bill;
    if (!move) {
      const astray = { moved: form.text('revision') !== String(revision), typed: form };
      return this.choose(actor, found, astray, request, reply);
    }
    const shown = {
      values: form,
      mistakes: refused.mistakes,
      revision: shownRevision(form, refused, revision),
      formKey: nextKey(form, refused),
    };
    await this.show(actor, found, move, shown, request, reply, refused.status);
  }

  /** The procedure is asked even for a step that the page does not offer: a repeated click is one. */
  private async carryOut(
    actor: Actor,
    { bill }: BillOnDesk,
    transition: string,
    form: FormBody,
  ): Promise<RefusedForm | null> {
    const papers = await chosenPapers(this.desk, actor, bill, form);
    const read = readMove(form, transition, papers);
    if (!read.ok) return refusedForm(read.mistakes);
    const idempotency = filingKey(form.text('key'), { bill: bill.id, ...read.facts });
    return attempt(
      () =>
        this.moveBill.execute(actor, {
          billId: bill.id,
          requireRevision: (revision) => requireTypedRevision(form, revision),
          ...read.facts,
          idempotency,
        }),
      fieldOfMove(form),
    );
  }

  private async show(
    actor: Actor,
    found: BillOnDesk,
    move: NextMove,
    { mistakes, ...shown }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
  ): Promise<void> {
    const { bill, facts } = found;
    const context = pageContext(request, 'bills');
    const house = move.house ?? bill.house;
    const open = bill.referrals.filter((one) => one.status === 'open' && one.house === house);
    const busy = new Set(open.map(({ committee }) => committee.id));
    const asked = move.transition.requires.flatMap((one) =>
      one.kind === 'document' ? one.types : [],
    );
    const types = asked.length > 0 ? asked : CITED_TYPES;
    const committees = await this.desk.committeesFor(bill, facts, house);
    html(
      reply,
      <MovePage
        context={context}
        {...found}
        move={move}
        papers={await offeredPapers(this.desk, actor, bill, types, shown.values)}
        committees={committees.filter(({ id }) => !busy.has(id))}
        lead={open.find(({ role }) => role === 'lead') ?? null}
        newCommitteeHref={
          mayCreateCommittee(actor, facts.code).allowed ? paths.newCommittee(facts.code) : null
        }
        {...shown}
        mistakes={inWords(context.t, mistakes)}
      />,
      status,
    );
  }

  private async choose(
    actor: Actor,
    found: BillOnDesk,
    astray: Astray | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { parliament } = found.bill;
    html(
      reply,
      <ChooseMovePage
        context={pageContext(request, 'bills')}
        {...found}
        astray={astray}
        mayRecord={({ transition }) => transition.by.some((role) => holds(actor, role, parliament))}
      />,
      astray ? STATUS.conflict : 200,
    );
  }
}

const moveIn = ({ bill }: BillOnDesk, transition: string): NextMove | undefined =>
  bill.next.find((one) => one.transition.code === transition);
