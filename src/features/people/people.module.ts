import { Module, type OnModuleInit } from '@nestjs/common';
import { ParliamentsModule } from '../parliaments/index.js';
import { SearchModule, SearchSources } from '../search/index.js';
import { AddMembership } from './add-membership.js';
import { ChangeMembership } from './change-membership.js';
import { CommitteesSearchSource } from './committees.search-source.js';
import { CreatePerson } from './create-person.js';
import { DescribePerson } from './describe-person.js';
import { ImportPopolo } from './import/import-popolo.js';
import { MembershipCheck } from './membership-check.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleSearchSource } from './people.search-source.js';
import { PersonLoader } from './person-loader.js';
import { RemoveMembership } from './remove-membership.js';
import { RemovePeopleDemonstration } from './remove-people-demonstration.js';
import { RostersQueries } from './rosters.queries.js';
import { SaveParty } from './save-party.js';
import { SaveSession } from './save-session.js';
import { SaveTerm } from './save-term.js';
import { SharePerson } from './share-person.js';
import { TermChange } from './term-change.js';

const useCases = [
  CreatePerson,
  DescribePerson,
  SharePerson,
  AddMembership,
  ChangeMembership,
  RemoveMembership,
  SaveParty,
  SaveTerm,
  SaveSession,
  ImportPopolo,
  RemovePeopleDemonstration,
];
const queries = [PeopleQueries, RostersQueries, OrganisationsQueries];

@Module({
  imports: [ParliamentsModule, SearchModule],
  providers: [
    ...useCases,
    ...queries,
    PersonLoader,
    MembershipCheck,
    TermChange,
    PeopleSearchSource,
    CommitteesSearchSource,
  ],
  exports: [...useCases, ...queries],
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly sources: SearchSources,
    private readonly people: PeopleSearchSource,
    private readonly committees: CommitteesSearchSource,
  ) {}

  onModuleInit(): void {
    this.sources.register(this.people);
    this.sources.register(this.committees);
  }
}
