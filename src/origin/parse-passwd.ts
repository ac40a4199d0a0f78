export declare function parsePasswd(text: string): Record<string, string>
