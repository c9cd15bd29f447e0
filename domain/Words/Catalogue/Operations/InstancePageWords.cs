namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>The page of one instance.</summary>
public static class InstancePageWords
{
    public static readonly Word<string> Version = new("operations.one.version", "version");

    public static readonly Word WhyFailed = new("operations.one.why-failed");

    public static readonly Word Failed = new("operations.one.failed");

    public static readonly Word BeganChanged = new("operations.one.began-changed");

    public static readonly Word History = new("operations.one.history");

    public static readonly Word<int> Events = new("operations.one.events", "count");

    public static readonly Word<int, int> EventsOfGeneration = new("operations.one.events-of-generation", "count", "generation");

    public static readonly Word SaysOfItself = new("operations.one.says-of-itself");

    public static readonly Word NewestFirst = new("operations.one.newest-first");

    public static readonly Word NotBegun = new("operations.one.not-begun");

    public static readonly Word<int> Turn = new("operations.one.turn", "number");

    public static readonly Word<int> OlderSteps = new("operations.one.older-steps", "count");

    public static readonly Word Footer = new("operations.one.footer");
}
