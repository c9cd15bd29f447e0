namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What the commands say of themselves, and of a host that does not answer.</summary>
public static class CommandLineWords
{
    public static readonly Word Product = new("command-line.product");

    public static readonly Word Url = new("command-line.url");

    public static readonly Word<string, string> NoAddress = new("command-line.no-address", "url", "example");

    public static readonly Word<string> OtherKey = new("command-line.other-key", "url");

    public static readonly Word<string> Wordless = new("command-line.wordless", "status");

    public static readonly Word<string, string> NoAnswer = new("command-line.no-answer", "url", "why");

    public static readonly Word<string> SomethingElse = new("command-line.something-else", "url");

    /// <summary>What nobody foresaw, as the runtime says it.</summary>
    public static readonly Word<string, string> Unforeseen = new("command-line.unforeseen", "why", "variable");

    public static readonly Word TooSlow = new("command-line.too-slow");

    public static readonly Word CutOff = new("command-line.cut-off");

    public static readonly Word Keys = new("command-line.keys");

    public static readonly Word KeysApi = new("command-line.keys.api");

    public static readonly Word KeysSigning = new("command-line.keys.signing");

    public static readonly Word KeysOpsLink = new("command-line.keys.ops-link");

    public static readonly Word Serve = new("command-line.serve");

    public static readonly Word ServeUrls = new("command-line.serve.urls");

    public static readonly Word ServeCheck = new("command-line.serve.check");
}
