namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What each column of a file means, in a template that is to be filled in.</summary>
public static class ImportColumnWords
{
    public static readonly Word<Part.Choice> Organisation = new("import.column-organisation", "column");

    public static readonly Word<Part.Choice> People = new("import.column-people", "column");

    public static readonly Word<Part.Choice> Objectives = new("import.column-objectives", "column");

    public static readonly Word<Part.Choice> Kpis = new("import.column-kpis", "column");

    public static readonly Word<Part.Choice> Targets = new("import.column-targets", "column");

    public static readonly Word<Part.Choice> Recalibrations = new("import.column-recalibrations", "column");

    public static readonly Word<Part.Choice> Actuals = new("import.column-actuals", "column");

    public static readonly Word<Part.Choice> Cadences = new("import.column-cadences", "column");

    public static readonly Word<Part.Choice> Meetings = new("import.column-meetings", "column");

    public static readonly Word<Part.Choice> Units = new("import.column-units", "column");

    public static readonly Word<Part.Choice> Holidays = new("import.column-holidays", "column");

    public static readonly Word<Part.Choice> Absences = new("import.column-absences", "column");

    public static readonly Word<Part.Choice> Ladders = new("ladder.column", "column");

    public static readonly Word<Part.Choice> Rules = new("import.column-rules", "column");
}
