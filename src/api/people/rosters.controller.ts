import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ParliamentDirectory } from '../../features/parliaments/index.js';
import { RostersQueries } from '../../features/people/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock, dayIn } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { ANYONE } from '../../kernel/permission.js';
import { CurrentActor, Permit } from '../../platform/http/route.js';
import { idSchema } from '../common.schema.js';
import { codeSchema } from '../sharing.schema.js';
import { chamberRosterSchema, committeeRosterSchema } from './organisations.schema.js';
import { chamberRosterBody, committeeRosterBody } from './people.mapper.js';
import { onQuerySchema } from './people.schema.js';

@ApiTags('people')
@Controller('api/v1/parliaments/:code')
export class RostersController {
  constructor(
    private readonly parliaments: ParliamentDirectory,
    private readonly rosters: RostersQueries,
    private readonly clock: Clock,
  ) {}

  @Get('committees/:id/members')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'Who belonged to a committee on a day' })
  @ApiOkResponse({ standardSchema: committeeRosterSchema })
  async committee(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: onQuerySchema }) { on }: z.output<typeof onQuerySchema>,
  ): Promise<z.input<typeof committeeRosterSchema>> {
    const roster = await this.rosters.committee(actor, id, on ?? (await this.today(code)));
    if (roster.committee.parliament !== code) throw notFound();
    return committeeRosterBody(roster);
  }

  @Get('chambers/:chamber/members')
  @Permit(ANYONE)
  @ApiOperation({ summary: 'Who sat in a chamber on a day, and for whom' })
  @ApiOkResponse({ standardSchema: chamberRosterSchema })
  async chamber(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: codeSchema }) code: string,
    @Param('chamber', { schema: codeSchema }) chamber: string,
    @Query({ schema: onQuerySchema }) { on }: z.output<typeof onQuerySchema>,
  ): Promise<z.input<typeof chamberRosterSchema>> {
    const day = on ?? (await this.today(code));
    return chamberRosterBody(await this.rosters.chamber(actor, code, chamber, day));
  }

  private async today(code: string): Promise<string> {
    const facts = await this.parliaments.facts(code);
    if (!facts) throw notFound();
    return dayIn(facts.timeZone, this.clock.now());
  }
}
