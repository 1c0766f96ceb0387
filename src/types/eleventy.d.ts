/** What we use of Eleventy 3, which ships no types. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    addExtension(extensions: readonly string[], options: { readonly key: string }): void
    addTemplateFormats(formats: string): void
    /** Plain objects are copied for every template unless they are frozen. */
    addGlobalData(name: string, value: unknown): void
    setUseGitIgnore(use: boolean): void
    /** What took long, printed as a warning by groups that are verbose, quiet mode or not. */
    readonly benchmarkManager: {
      get(group: 'Configuration' | 'Data'): { setIsVerbose(verbose: boolean): void }
    }
  }
  export interface EleventyOptions {
    readonly configPath: string
    readonly quietMode: boolean
    readonly config: (config: EleventyConfig) => void
  }
  export interface EleventyPage {
    readonly inputPath: string
    /** Below the output folder, which stands before it. */
    readonly outputPath: string
    readonly content: string
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions)
    init(): Promise<void>
    toJSON(): Promise<EleventyPage[]>
  }
}
