namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>What is said of a day that nobody can mean, wherever it comes in.</summary>
public static class DayWords
{
    public static readonly Word<string, string, string> Outside = new("problem.day-outside", "text", "first", "last");

    /// <summary>How to say in a file that something has no end.</summary>
    public static readonly Word NoEnd = new("problem.day-no-end");
}
