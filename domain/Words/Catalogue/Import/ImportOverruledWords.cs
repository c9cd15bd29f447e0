namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>Which cells of a folder do not stand, because somebody said something else since.</summary>
public static class ImportOverruledWords
{
    public static readonly Word<string, string, Part.Number, string, Part.Number, DateOnly> Value =
        new("import.overruled", "kpi", "period", "said", "person", "stands", "day");

    /// <summary>Nobody's name is known: the API, a feed.</summary>
    public static readonly Word<string, string, Part.Number, Part.Number, DateOnly> ValueOfSystem =
        new("import.overruled-by-system", "kpi", "period", "said", "stands", "day");

    public static readonly Word<string, string, string, DateOnly> Note = new("import.overruled-note", "kpi", "period", "person", "day");

    public static readonly Word<string, string, DateOnly> NoteOfSystem = new("import.overruled-note-by-system", "kpi", "period", "day");

    public static readonly Word<int> Count = new("import.overruled-count", "count");

    public static readonly Word<int> PeopleCount = new("import.overruled-people-count", "count");

    public static readonly Word<int> LinesCount = new("import.overruled-lines-count", "count");

    public static readonly Word<int> TargetsCount = new("import.overruled-targets-count", "count");

    /// <summary>Another one was agreed to in chat.</summary>
    public static readonly Word<string, Part.Period, Saying, Saying> Target = new("import.overruled-target", "kpi", "period", "said", "stands");

    public static readonly Word<int> More = new("import.overruled-more", "count");

    public static readonly Word<string, DateOnly, DateOnly> Absence = new("import.overruled-absence", "id", "from", "until");

    /// <summary>Another one stands in its place.</summary>
    public static readonly Word<string, DateOnly, DateOnly, DateOnly, DateOnly> AbsenceChanged =
        new("import.overruled-absence-changed", "id", "from", "until", "standsFrom", "standsUntil");

    public static readonly Word<string, string, string, string> Person = new("import.overruled-person", "id", "column", "said", "stands");

    public static readonly Word<string, string, string> PersonAdded = new("import.overruled-person-added", "id", "column", "stands");

    public static readonly Word<string, string, string> PersonEmptied = new("import.overruled-person-emptied", "id", "column", "said");
}
