namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>How an import or a check ended, and how far it is.</summary>
public static class ImportOutcomeWords
{
    public static readonly Word<int> Refused = new("import.refused", "count");

    public static readonly Word<int, int> RefusedListed = new("import.refused-listed", "count", "listed");

    public static readonly Word<string> UpToDate = new("import.up-to-date", "organisation");

    public static readonly Word<string, Saying, int, int, int> Imported =
        new("import.imported", "organisation", "scorecard", "fresh", "corrected", "unchanged");

    public static readonly Word<int, int, int, int> InForce = new("import.in-force", "people", "objectives", "kpis", "cadences");

    public static readonly Word Unchanged = new("import.scorecard-unchanged");

    public static readonly Word<Part.Choice, int, int> Progress = new("import.progress", "stage", "done", "total");

    /// <summary>The title of a refusal.</summary>
    public static readonly Word HasMistakes = new("import.has-mistakes");

    public static readonly Word NotZipTitle = new("import.not-zip-title");

    public static readonly Word NotZip = new("import.not-zip");
}
