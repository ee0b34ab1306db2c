import enCommon from './locales/en/common.json' with { type: 'json' };
import enErrors from './locales/en/errors.json' with { type: 'json' };
import enLanguages from './locales/en/languages.json' with { type: 'json' };
import enRoles from './locales/en/roles.json' with { type: 'json' };
import enAccess from './locales/en/access.json' with { type: 'json' };
import enParliaments from './locales/en/parliaments.json' with { type: 'json' };
import enPeople from './locales/en/people.json' with { type: 'json' };
import enProcedures from './locales/en/procedures.json' with { type: 'json' };
import enBills from './locales/en/bills.json' with { type: 'json' };
import enBillDesk from './locales/en/billDesk.json' with { type: 'json' };
import enBillPapers from './locales/en/billPapers.json' with { type: 'json' };
import enDocuments from './locales/en/documents.json' with { type: 'json' };
import enSearch from './locales/en/search.json' with { type: 'json' };
import enOperator from './locales/en/operator.json' with { type: 'json' };
import enHome from './locales/en/home.json' with { type: 'json' };
import enHelp from './locales/en/help.json' with { type: 'json' };
import enExtraction from './locales/en/extraction.json' with { type: 'json' };
import frCommon from './locales/fr/common.json' with { type: 'json' };
import frErrors from './locales/fr/errors.json' with { type: 'json' };
import frLanguages from './locales/fr/languages.json' with { type: 'json' };
import frRoles from './locales/fr/roles.json' with { type: 'json' };
import frAccess from './locales/fr/access.json' with { type: 'json' };
import frParliaments from './locales/fr/parliaments.json' with { type: 'json' };
import frPeople from './locales/fr/people.json' with { type: 'json' };
import frProcedures from './locales/fr/procedures.json' with { type: 'json' };
import frBills from './locales/fr/bills.json' with { type: 'json' };
import frBillDesk from './locales/fr/billDesk.json' with { type: 'json' };
import frBillPapers from './locales/fr/billPapers.json' with { type: 'json' };
import frDocuments from './locales/fr/documents.json' with { type: 'json' };
import frSearch from './locales/fr/search.json' with { type: 'json' };
import frOperator from './locales/fr/operator.json' with { type: 'json' };
import frHome from './locales/fr/home.json' with { type: 'json' };
import frHelp from './locales/fr/help.json' with { type: 'json' };
import frExtraction from './locales/fr/extraction.json' with { type: 'json' };
import ptCommon from './locales/pt/common.json' with { type: 'json' };
import ptErrors from './locales/pt/errors.json' with { type: 'json' };
import ptLanguages from './locales/pt/languages.json' with { type: 'json' };
import ptRoles from './locales/pt/roles.json' with { type: 'json' };
import ptAccess from './locales/pt/access.json' with { type: 'json' };
import ptParliaments from './locales/pt/parliaments.json' with { type: 'json' };
import ptPeople from './locales/pt/people.json' with { type: 'json' };
import ptProcedures from './locales/pt/procedures.json' with { type: 'json' };
import ptBills from './locales/pt/bills.json' with { type: 'json' };
import ptBillDesk from './locales/pt/billDesk.json' with { type: 'json' };
import ptBillPapers from './locales/pt/billPapers.json' with { type: 'json' };
import ptDocuments from './locales/pt/documents.json' with { type: 'json' };
import ptSearch from './locales/pt/search.json' with { type: 'json' };
import ptOperator from './locales/pt/operator.json' with { type: 'json' };
import ptHome from './locales/pt/home.json' with { type: 'json' };
import ptHelp from './locales/pt/help.json' with { type: 'json' };
import ptExtraction from './locales/pt/extraction.json' with { type: 'json' };
import arCommon from './locales/ar/common.json' with { type: 'json' };
import arErrors from './locales/ar/errors.json' with { type: 'json' };
import arLanguages from './locales/ar/languages.json' with { type: 'json' };
import arRoles from './locales/ar/roles.json' with { type: 'json' };
import arAccess from './locales/ar/access.json' with { type: 'json' };
import arParliaments from './locales/ar/parliaments.json' with { type: 'json' };
import arPeople from './locales/ar/people.json' with { type: 'json' };
import arProcedures from './locales/ar/procedures.json' with { type: 'json' };
import arBills from './locales/ar/bills.json' with { type: 'json' };
import arBillDesk from './locales/ar/billDesk.json' with { type: 'json' };
import arBillPapers from './locales/ar/billPapers.json' with { type: 'json' };
import arDocuments from './locales/ar/documents.json' with { type: 'json' };
import arSearch from './locales/ar/search.json' with { type: 'json' };
import arOperator from './locales/ar/operator.json' with { type: 'json' };
import arHome from './locales/ar/home.json' with { type: 'json' };
import arHelp from './locales/ar/help.json' with { type: 'json' };
import arExtraction from './locales/ar/extraction.json' with { type: 'json' };

/**
 * All words that people read, by language and namespace. English is the measure: its keys are the
 * type `MessageKey`, and a test holds the other languages to them.
 */
export const catalogue = {
  en: {
    common: enCommon,
    errors: enErrors,
    languages: enLanguages,
    roles: enRoles,
    access: enAccess,
    parliaments: enParliaments,
    people: enPeople,
    procedures: enProcedures,
    bills: enBills,
    billDesk: enBillDesk,
    billPapers: enBillPapers,
    documents: enDocuments,
    search: enSearch,
    operator: enOperator,
    home: enHome,
    help: enHelp,
    extraction: enExtraction,
  },
  fr: {
    common: frCommon,
    errors: frErrors,
    languages: frLanguages,
    roles: frRoles,
    access: frAccess,
    parliaments: frParliaments,
    people: frPeople,
    procedures: frProcedures,
    bills: frBills,
    billDesk: frBillDesk,
    billPapers: frBillPapers,
    documents: frDocuments,
    search: frSearch,
    operator: frOperator,
    home: frHome,
    help: frHelp,
    extraction: frExtraction,
  },
  pt: {
    common: ptCommon,
    errors: ptErrors,
    languages: ptLanguages,
    roles: ptRoles,
    access: ptAccess,
    parliaments: ptParliaments,
    people: ptPeople,
    procedures: ptProcedures,
    bills: ptBills,
    billDesk: ptBillDesk,
    billPapers: ptBillPapers,
    documents: ptDocuments,
    search: ptSearch,
    operator: ptOperator,
    home: ptHome,
    help: ptHelp,
    extraction: ptExtraction,
  },
  ar: {
    common: arCommon,
    errors: arErrors,
    languages: arLanguages,
    roles: arRoles,
    access: arAccess,
    parliaments: arParliaments,
    people: arPeople,
    procedures: arProcedures,
    bills: arBills,
    billDesk: arBillDesk,
    billPapers: arBillPapers,
    documents: arDocuments,
    search: arSearch,
    operator: arOperator,
    home: arHome,
    help: arHelp,
    extraction: arExtraction,
  },
};

type Messages = typeof catalogue.en;
export type Namespace = keyof Messages;
export const NAMESPACES = Object.keys(catalogue.en) as Namespace[];

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<K extends string> = K extends `${infer Base}_${PluralForm}` ? Base : K;
type Path<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? WithoutPlural<K> : `${K}.${Path<Tree[K]>}`;
}[keyof Tree & string];

/** `namespace:path.to.message`, without the plural ending. */
export type MessageKey = { [N in Namespace]: `${N}:${Path<Messages[N]>}` }[Namespace];
