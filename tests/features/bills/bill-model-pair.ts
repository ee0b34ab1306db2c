import { expect } from 'vitest';
import { FINAL_MILESTONES } from '../../../src/features/procedures/index.js';
import { Refusal } from '../../../src/kernel/errors.js';
import type { Action, Of } from './bill-model-actions.js';
import { decisionFor, documentsFor } from './bill-model-papers.js';
import type { BillModel, ModelRole } from './bill-model.js';
import { actorOf, anyRevision, moveInput, type BillsFixture } from './bills-fixture.js';

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isEnd = (milestone: string) => (FINAL_MILESTONES as readonly string[]).includes(milestone);

/** A bill in the database and the model of it, taking every action together. */
export class BillModelPair {
  private revision = 1;

  constructor(
    private readonly f: BillsFixture,
    /** Their types by id. */
    private readonly papers: ReadonlyMap<string, string>,
    readonly id: string,
    readonly model: BillModel,
    readonly parliament: string,
    readonly committees: readonly string[],
    readonly mapping: Readonly<Record<string, Record<string, string>>>,
  ) {}

  private as = (one: ModelRole) => actorOf(one, this.parliament);

  /** What the program did must be what the model expects, and a refusal must leave no trace. */
  private async expect<T>(expected: boolean, what: Promise<T>): Promise<T | null> {
    const result = await what.then(
      (value) => ({ value }),
      (error: unknown) => {
        if (error instanceof Refusal) return error;
        throw error;
      },
    );
    if (result instanceof Refusal) {
      expect({ refused: result.code, expected }).toEqual({ refused: result.code, expected: false });
      return null;
    }
    expect({ done: true, expected }).toEqual({ done: true, expected: true });
    return result.value;
  }

  async take(one: Action): Promise<void> {
    switch (one.kind) {
      case 'advance':
        await this.advance(one);
        break;
      case 'move':
        await this.move(one);
        break;
      case 'correct':
        await this.correct(one);
        break;
      case 'strike':
        await this.strike(one);
        break;
      case 'refer':
        await this.refer(one);
        break;
      case 'report':
        await this.report(one);
        break;
      case 'adopt':
        await this.adopt(one);
        break;
      case 'stale':
        await this.stale(one);
    }
    await this.compare(one.kind);
  }

  /** Towards an end only where there is nothing else, with everything that the step requires. */
  private async advance({ pick }: Of<'advance'>): Promise<void> {
    const { model } = this;
    const onward = model.ways.filter((way) => !isEnd(model.at(way.to).milestone));
    const ways = onward.length > 0 ? onward : model.ways;
    const way = ways[pick % Math.max(1, ways.length)];
    if (!way) return;
    const open = model.referrals.findIndex((one) => one.role === 'lead' && !one.reportedOn);
    if (way.requires.some(({ kind }) => kind === 'report') && open >= 0) {
      await this.report({ kind: 'report', pick: open, shift: 1 });
      await this.compare('report');
    }
    const { code } = way;
    await this.move({
      kind: 'move',
      pick: model.ways.findIndex((one) => one.code === code),
      astray: false,
      twice: false,
      reason: true,
      shift: pick % 3,
      role: 'administrator',
      committee: pick,
      decision: 'needed',
      document: 'needed',
      refers: 'needed',
    });
  }

  private async move(one: Of<'move'>): Promise<void> {
    const { model } = this;
    const choice = one.astray || model.ended ? model.procedure.transitions : model.ways;
    const way = choice[one.pick % choice.length];
    const committee = (n: number) => this.committees[(one.committee + n) % this.committees.length]!;
    const wants = way?.requires.some(({ kind }) => kind === 'referral') ? 'lead' : 'none';
    const how = one.refers === 'needed' ? wants : one.refers;
    const lead = { committee: committee(0), role: 'lead' as const, dueOn: null };
    const referrals =
      how === 'lead'
        ? [lead, { ...lead, committee: committee(1), role: 'opinion' as const }]
        : how === 'opinion'
          ? [{ ...lead, role: 'opinion' as const }]
          : how === 'two leads'
            ? [lead, { ...lead, committee: committee(1) }]
            : [];
    const move = {
      transition: way?.code ?? 'nothing',
      on: later(model.since, one.shift),
      decision: decisionFor(way, one.decision),
      documents: documentsFor(this.papers, way, one.document),
      reason: one.reason ? 'For a good reason' : null,
      referrals,
    };
    const { revision } = this;
    const input = moveInput(this.id, move.transition, {
      ...move,
      requireRevision: (present) => {
        if (present !== revision) throw new Refusal('precondition_failed');
      },
    });
    const allowed = model.allows(move, one.role);
    const ask = () => this.f.move.execute(this.as(one.role), input);
    // Two clerks at the same moment, where it says so: one of them at most is let through.
    const both = await Promise.allSettled(one.twice ? [ask(), ask()] : [ask()]);
    const done = both.filter((result) => result.status === 'fulfilled');
    const failed = both.find((result) => result.status === 'rejected');
    const answer = done[0]?.value ?? Promise.reject(failed?.reason as Error);
    const found = await this.expect(allowed, Promise.resolve(answer));
    expect(done.length).toBe(allowed ? 1 : 0);
    if (!found || !way) return;
    const { n } = found;
    const house = model.at(way.to).house;
    const ids = await this.f.query<{ id: string; committee: string }>(
      `select r.id, r.committee_id as committee from bill_referral r join bill_entry e
         on e.bill_id = r.bill_id and r.id = any(e.referrals)
       where e.bill_id = $1 and e.n = $2`,
      [this.id, n],
    );
    for (const given of referrals) {
      const { id } = ids.find((row) => row.committee === given.committee)!;
      const said = { committee: given.committee, role: given.role, referredOn: move.on };
      model.referrals.push({ id, house, ...said, reportedOn: null, step: n });
    }
    const { on, reason, documents } = move;
    const facts = { transition: way.code, from: model.stage, to: way.to, on, reason, documents };
    model.steps.push({ n, ...facts, decision: move.decision, version: model.version });
    model.stage = way.to;
    model.entries += 1;
  }

  private async correct(one: Of<'correct'>): Promise<void> {
    const { model } = this;
    const index = one.pick % model.steps.length;
    const step = model.steps[index]!;
    const way = model.versions[step.version]!.transitions.find(
      ({ code }) => code === step.transition,
    );
    const change = {
      on: one.what === 'day' ? later(step.on, one.shift) : step.on,
      decision: one.what === 'decision' ? decisionFor(way, one.decision) : step.decision,
      documents:
        one.what === 'document' ? documentsFor(this.papers, way, one.document) : step.documents,
    };
    const input = { billId: this.id, requireRevision: anyRevision, n: step.n, reason: 'Mistake' };
    const allowed = model.allowsCorrection(index, change, one.role);
    const ask = this.f.correct.execute(this.as(one.role), { ...input, change });
    if (!(await this.expect(allowed, ask))) return;
    Object.assign(step, change);
    model.entries += 1;
  }

  private async strike(one: Of<'strike'>): Promise<void> {
    const { model } = this;
    const index = Math.max(0, model.steps.length - 1 - one.back);
    const { n } = model.steps[index]!;
    const input = { billId: this.id, requireRevision: anyRevision, n, reason: 'Never happened' };
    const allowed = model.allowsStrike(index, one.role);
    if (!(await this.expect(allowed, this.f.strike.execute(this.as(one.role), input)))) return;
    model.stage = model.steps.pop()!.from!;
    model.referrals = model.referrals.filter(
      ({ step, reportedOn }) => step !== n || reportedOn !== null,
    );
    model.entries += 1;
  }

  private async refer(one: Of<'refer'>): Promise<void> {
    const { model } = this;
    const committee = this.committees[one.committee % this.committees.length]!;
    const { house } = model.at(model.stage);
    const on = later(model.since, one.shift);
    const said = { committee, role: one.as };
    const allowed =
      !model.ended && on <= model.today && on >= model.steps[0]!.on && model.room(house, [said]);
    const input = { billId: this.id, requireRevision: anyRevision, on, dueOn: null, note: null };
    const found = await this.expect(
      allowed,
      this.f.refer.execute(this.as('clerk'), { ...input, ...said }),
    );
    if (!found) return;
    const facts = { id: found.id, house, ...said, referredOn: on, reportedOn: null, step: null };
    model.referrals.push(facts);
  }

  private async report(one: Of<'report'>): Promise<void> {
    const { model } = this;
    const referral = model.referrals[one.pick % Math.max(1, model.referrals.length)];
    if (!referral) return;
    const on = later(referral.referredOn, one.shift);
    const allowed = referral.reportedOn === null && on >= referral.referredOn && on <= model.today;
    const status = one.pick % 3 === 0 ? ('discharged' as const) : ('reported' as const);
    const input = { referralId: referral.id, requireRevision: anyRevision, status, on };
    const rest = { reportId: null, recommendation: null, note: null };
    const ask = this.f.closeReferral.execute(this.as('clerk'), { ...input, ...rest });
    if (await this.expect(allowed, ask)) referral.reportedOn = on;
  }

  private async adopt(one: Of<'adopt'>): Promise<void> {
    const { model } = this;
    const ids = Object.keys(model.versions);
    const other = ids.find((id) => id !== model.version)!;
    const version = one.other ? other : model.version;
    const stages = one.mapped ? this.mapping[version]! : {};
    const target = model.adopted(version, stages);
    const staying = version === model.version;
    const allowed = one.role === 'administrator' && !model.ended && (staying || target !== null);
    const input = { parliament: this.parliament, bills: [this.id], versionId: version, stages };
    const found = await this.expect(allowed, this.f.adopt.execute(this.as(one.role), input));
    if (!found) return;
    expect(found.moved).toBe(staying ? 0 : 1);
    if (staying || target === null) return;
    model.version = version;
    model.stage = target;
    model.entries += 1;
  }

  private async stale(one: Of<'stale'>): Promise<void> {
    const way = this.model.ways[one.pick % Math.max(1, this.model.ways.length)];
    const { revision } = this;
    const requireRevision = (present: number) => {
      if (present !== revision - 1) throw new Refusal('precondition_failed');
    };
    const input = moveInput(this.id, way?.code ?? 'x', { requireRevision });
    await this.expect(false, this.f.move.execute(this.as('administrator'), input));
  }

  /** The row is the fold, the page says what the model says, and the ledger knows every entry. */
  private async compare(kind: string): Promise<void> {
    const { model } = this;
    const [row] = await this.f.query<Record<string, unknown>>(
      `select b.stage, b.milestone, b.house, b.since::text, b.steps, b.revision,
         b.procedure_id as version,
         (select count(*)::int from bill_entry e where e.bill_id = b.id) as entries,
         (select count(*)::int from ledger_entry l where l.record_id = b.id::text
            and l.detail ? 'entrySha256') as ledger
       from bill b where b.id = $1`,
      [this.id],
    );
    const { milestone, house } = model.at(model.stage);
    const { stage, since, version, entries } = model;
    const { revision, ...rest } = row!;
    const steps = model.steps.length - 1;
    const expected = { kind, stage, milestone, house, since, steps, version, entries };
    expect({ kind, ...rest }).toEqual({ ...expected, ledger: entries });
    this.revision = Number(revision);
    const view = await this.f.queries.byId(this.as('administrator'), this.id);
    expect(view.steps.map(({ n, from, to, on }) => ({ n, from, to, on }))).toEqual(
      model.steps.map(({ n, from, to, on }) => ({ n, from, to, on })),
    );
    expect(view.next.map(({ transition }) => transition.code)).toEqual(
      model.ended ? [] : model.ways.map(({ code }) => code),
    );
  }
}
