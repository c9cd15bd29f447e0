namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>Why the business clock is not moved.</summary>
public static class ClockWords
{
    public static readonly Word Fixed = new("problem.clock-fixed");

    public static readonly Word<int> Whereto = new("problem.clock-whereto", "days");

    public static readonly Word<int, string> TooFar = new("problem.clock-too-far", "days", "moment");

    public static readonly Word<string, string> Back = new("problem.clock-back", "now", "moment");
}
