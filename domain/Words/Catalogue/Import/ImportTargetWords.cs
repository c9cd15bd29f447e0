namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with a target.</summary>
internal static class ImportTargetWords
{
    public static readonly Word<string> BandOpen = new("import.band-open", "kpi");

    public static readonly Word<string, string> BandTurned = new("import.band-turned", "high", "low");

    public static readonly Word BandStretch = new("import.band-stretch");

    public static readonly Word<string> NoBand = new("import.band-none", "kpi");

    public static readonly Word<string, string> StretchEasier = new("import.stretch-easier", "stretch", "target");

    public static readonly Word<string, string> BelowMinimum = new("import.target-below-minimum", "target", "minimum");

    public static readonly Word<string, string> AboveMaximum = new("import.target-above-maximum", "target", "maximum");
}
