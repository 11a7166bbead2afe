/**
 * The line somebody pastes when the contract is founded: eighteen invented names with the quirks of real lists.
 * A space before a comma, one name that holds an "och", CamelCase, acronyms, a place after the name, and an order that takes ä for a.
 */
export const foundingPaste =
  'Brage GVT Polstad, Ejda, HAVR, Hilding och Severina , KÖLD, Luftvia Polstad Airport, MåneTrekant, Polstads kommun, Polstads stadshus AB, Polstads universitet, Region Nordanland, Rimfrost arkitekter, Samverk Nordanland, Skärgårdsförsäkringar Nordanland, Skymra, Skyttréns, Taknock Arkitektur, Tillvar'

/** The eighteen names the line holds, in Swedish alphabetical order. */
export const foundingNames = [
  'Brage GVT Polstad',
  'Ejda',
  'HAVR',
  'Hilding och Severina',
  'KÖLD',
  'Luftvia Polstad Airport',
  'MåneTrekant',
  'Polstads kommun',
  'Polstads stadshus AB',
  'Polstads universitet',
  'Region Nordanland',
  'Rimfrost arkitekter',
  'Samverk Nordanland',
  'Skymra',
  'Skyttréns',
  'Skärgårdsförsäkringar Nordanland',
  'Taknock Arkitektur',
  'Tillvar',
] as const
