namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>Parked instances, on the operations pages.</summary>
public static class ParkedWords
{
    public static readonly Word Heading = new("operations.parked.heading");

    public static readonly Word Why = new("operations.parked.why");

    public static readonly Word Unsaid = new("operations.parked.unsaid");

    /// <summary>In its own words, which no language of ours translates.</summary>
    public static readonly Word<string> EngineSays = new("operations.parked.engine-says", "what");

    public static readonly Word Diverged = new("operations.parked.diverged");

    public static readonly Word Recorded = new("operations.parked.recorded");

    public static readonly Word Replayed = new("operations.parked.replayed");

    public static readonly Word Nothing = new("operations.parked.nothing");

    public static readonly Word Mend = new("operations.parked.mend");
}
