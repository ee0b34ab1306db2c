import { Module, type OnModuleInit } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { ParliamentsModule } from '../parliaments/index.js';
import { PeopleModule } from '../people/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { SearchModule, SearchSources } from '../search/index.js';
import { AdoptProcedure } from './adopt-procedure.js';
import { BillAssembler } from './bill-assembler.js';
import { BillClock } from './bill-clock.js';
import { BillGround } from './bill-ground.js';
import { BillHistories } from './bill-histories.js';
import { BillLists } from './bill-lists.js';
import { BillLoader } from './bill-loader.js';
import { BillSummaries } from './bill-summaries.js';
import { BillsOnProcedures } from './bills-on-procedures.queries.js';
import { BillsQueries } from './bills.queries.js';
import './bill-version.entity.js';
import { BillsSearchSource } from './bills.search-source.js';
import { CloseReferral } from './close-referral.js';
import { CorrectStep } from './correct-step.js';
import { DecideAmendment } from './decide-amendment.js';
import { DescribeBill } from './describe-bill.js';
import { FileBill } from './file-bill.js';
import { ListText } from './list-text.js';
import { MoveAmendment } from './move-amendment.js';
import { MoveBill } from './move-bill.js';
import { ReferBill } from './refer-bill.js';
import { ReferToCommittees } from './refer-to-committees.js';
import { RelateBill } from './relate-bill.js';
import { RemoveBillDemonstration } from './remove-bill-demonstration.js';
import { ShareBill } from './share-bill.js';
import { StrikeLastStep } from './strike-last-step.js';
import { UnlistText } from './unlist-text.js';
import { UnrelateBill } from './unrelate-bill.js';

/** The course of a bill, from its filing to its end. */
const core = [
  FileBill,
  DescribeBill,
  ShareBill,
  MoveBill,
  CorrectStep,
  StrikeLastStep,
  AdoptProcedure,
  RemoveBillDemonstration,
];
/** What belongs to a bill beside its own course. */
const satellites = [
  ReferBill,
  ReferToCommittees,
  CloseReferral,
  ListText,
  UnlistText,
  MoveAmendment,
  DecideAmendment,
  RelateBill,
  UnrelateBill,
];

const queries = [BillsQueries, BillsOnProcedures, BillLists];

@Module({
  imports: [ParliamentsModule, PeopleModule, DocumentsModule, ProceduresModule, SearchModule],
  providers: [
    ...core,
    ...satellites,
    ...queries,
    BillsSearchSource,
    BillAssembler,
    BillSummaries,
    BillHistories,
    BillGround,
    BillLoader,
    BillClock,
  ],
  exports: [...core, ...satellites, ...queries],
})
export class BillsModule implements OnModuleInit {
  constructor(
    private readonly sources: SearchSources,
    private readonly source: BillsSearchSource,
  ) {}

  onModuleInit(): void {
    this.sources.register(this.source);
  }
}
