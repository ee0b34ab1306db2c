import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AdoptProcedure, BillsOnProcedures } from '../../../features/bills/index.js';
import { ParliamentDirectory } from '../../../features/parliaments/index.js';
import {
  ADAPT_PROCEDURE,
  ProceduresQueries,
  mayAdaptProcedure,
  type ProcedureVersionView,
} from '../../../features/procedures/index.js';
import type { Actor } from '../../../kernel/actor.js';
import { demand } from '../../../kernel/demand.js';
import { Refusal, notFound } from '../../../kernel/errors.js';
import { STATUS } from '../../../platform/http/problem.js';
import { CurrentActor, Permit } from '../../../platform/http/route.js';
import { FormBody } from '../../form-body.js';
import { mistake, type Mistake } from '../../forms/mistakes.js';
import { pageContext } from '../../page-context.js';
import { paths } from '../../paths.js';
import { html, seeOther } from '../../render.js';
import { AdoptPage } from './adopt-page.js';
import { missingStages, readAdoption, type Group, type ReadAdoption } from './adoption-form.js';
import { adoptionMistakes, refusedStages } from './refused-adoption.js';

const code = z.string().max(64);
const viewSchema = z.object({
  to: z.string().max(64).optional(),
  done: z.string().max(10).optional(),
});

const NOTHING: ReadAdoption = { scope: null, bills: [], stages: {} };

@Controller('parliaments/:code/procedure/adopt')
@ApiExcludeController()
export class AdoptPages {
  constructor(
    private readonly directory: ParliamentDirectory,
    private readonly procedures: ProceduresQueries,
    private readonly onProcedures: BillsOnProcedures,
    private readonly adoptProcedure: AdoptProcedure,
  ) {}

  @Get()
  @Permit(ADAPT_PROCEDURE)
  async view(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: code }) parliament: string,
    @Query({ schema: viewSchema }) { to, done }: z.output<typeof viewSchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const target = await this.target(actor, parliament, to);
    const moved = done !== undefined && /^\d{1,9}$/.test(done) ? Number(done) : null;
    await this.show(actor, request, reply, { parliament, target, moved });
  }

  @Post()
  @Permit(ADAPT_PROCEDURE)
  async adopt(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: code }) parliament: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = FormBody.of(request);
    const target = await this.target(actor, parliament, form.text('to'));
    const groups = await this.groups(actor, parliament, target);
    const codes = groups.flatMap(({ bills }) => bills.map(({ stage }) => stage));
    const chosen = readAdoption(form, [...new Set(codes)]);
    const asked = askedMistake(chosen);
    if (asked) {
      const mistakes = [asked];
      const status = STATUS.invalid;
      return this.show(actor, request, reply, { parliament, target, chosen, mistakes, status });
    }
    try {
      const { moved } = await this.adoptProcedure.execute(actor, {
        parliament,
        bills: chosen.scope === 'all' ? 'all' : [...chosen.bills],
        versionId: target.id,
        stages: chosen.stages,
      });
      const query = { to: target.id, done: String(moved) };
      return void seeOther(reply, paths.adoptProcedure(parliament, query));
    } catch (error) {
      const facts = await this.factsOf(parliament);
      const mistakes = adoptionMistakes(pageContext(request).t, facts.languages, groups, error);
      if (!mistakes || !(error instanceof Refusal)) throw error;
      const refused = refusedStages(error);
      const status = STATUS[error.kind];
      await this.show(actor, request, reply, {
        parliament,
        target,
        chosen,
        mistakes,
        refused,
        status,
      });
    }
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    shown: {
      parliament: string;
      target: ProcedureVersionView;
      chosen?: ReadAdoption;
      mistakes?: readonly Mistake[];
      /** Stages that the use case said bills cannot stand at. */
      refused?: ReadonlySet<string>;
      moved?: number | null;
      status?: number;
    },
  ): Promise<void> {
    const { parliament, target, chosen = NOTHING, mistakes = [], moved = null, status } = shown;
    const groups = await this.groups(actor, parliament, target);
    html(
      reply,
      <AdoptPage
        context={pageContext(request, 'parliaments')}
        facts={await this.factsOf(parliament)}
        versions={await this.procedures.versions(parliament)}
        target={target}
        groups={groups}
        missing={missingStages(groups, target.procedure, shown.refused ?? new Set())}
        chosen={chosen}
        mistakes={mistakes}
        moved={moved}
      />,
      status,
    );
  }

  /** The version to move to: the one in force, unless another of the same parliament is named. */
  private async target(actor: Actor, parliament: string, id: string | undefined) {
    const versions = await this.procedures.versions(parliament);
    demand(mayAdaptProcedure(actor, parliament));
    const found = versions.find((one) => one.id === id);
    return found ? this.procedures.byId(found.id) : this.procedures.current(parliament);
  }

  private async groups(
    actor: Actor,
    parliament: string,
    target: ProcedureVersionView,
  ): Promise<Group[]> {
    const running = await this.onProcedures.running(actor, parliament);
    return Promise.all(
      running
        .filter(({ versionId }) => versionId !== target.id)
        .map(async (group) => ({
          ...group,
          procedure: (await this.procedures.byId(group.versionId)).procedure,
        })),
    );
  }

  private async factsOf(parliament: string) {
    const facts = await this.directory.facts(parliament);
    if (!facts) throw notFound();
    return facts;
  }
}

function askedMistake({ scope, bills }: ReadAdoption): Mistake | null {
  if (!scope) return mistake('scope', 'procedures:adopt.chooseScope');
  if (scope === 'some' && bills.length === 0)
    return mistake('bills', 'procedures:adopt.chooseBill');
  return null;
}
