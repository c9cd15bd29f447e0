namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What a check of a folder found, and how it compares with an earlier one.</summary>
public static class ImportCheckWords
{
    public static readonly Word<int> Refused = new("import.check-refused", "count");

    public static readonly Word<int, int> RefusedListed = new("import.check-refused-listed", "count", "listed");

    public static readonly Word<string, int, int, int, int, int> Passed =
        new("import.check-passed", "organisation", "people", "objectives", "kpis", "values", "warnings");

    public static readonly Word<string, int> EarlierRefused = new("import.check-earlier-refused", "folder", "count");

    public static readonly Word<string, string, string> EarlierOther = new("import.check-earlier-other", "folder", "theirs", "ours");

    public static readonly Word<string, Saying> Compared = new("import.compared", "folder", "differences");

    public static readonly Word NothingDiffers = new("import.nothing-differs");

    /// <summary>Two differences, one after the other.</summary>
    public static readonly Word<Saying, Saying> Also = new("import.differs-also", "first", "second");

    public static readonly Word<Part.Choice, Part.List> Differs = new("import.differs", "kind", "counts");

    public static readonly Word<int> Added = new("import.differs-added", "count");

    public static readonly Word<int> Changed = new("import.differs-changed", "count");

    public static readonly Word<int> Removed = new("import.differs-removed", "count");

    public static readonly Word<int> Recalibrated = new("import.differs-recalibrated", "count");

    public static readonly Word OrganisationDiffers = new("import.differs-organisation");
}
