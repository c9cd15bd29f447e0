namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with when somebody works, and with his absences.</summary>
internal static class ImportWorkingWords
{
    public static readonly Word<string> NoHours = new("working.no-hours", "written");

    public static readonly Word<string> NoDay = new("working.no-day", "written");

    public static readonly Word NeverWorks = new("working.never-works");

    public static readonly Word<string, string> AbsenceEndsBefore = new("working.absence-ends-before", "from", "until");

    public static readonly Word<string> OwnDelegate = new("working.own-delegate", "person");

    public static readonly Word<string, string, string> AbsencesOverlap = new("working.absences-overlap", "person", "first", "second");
}
