namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with the files of cadences, their meetings and the units.</summary>
public static class ImportCadenceWords
{
    public static readonly Word<string, int> NoAhead = new("import.cadence-no-ahead", "text", "most");

    public static readonly Word<string> NoDayRule = new("import.cadence-no-day-rule", "text");

    public static readonly Word<string> Locked = new("import.cadence-locked", "cadence");

    public static readonly Word<string> Circle = new("import.cadence-circle", "cadences");

    public static readonly Word<string, DateOnly> NoMeeting = new("import.meeting-none", "cadence", "day");

    public static readonly Word<string> MeetingTwice = new("import.meeting-twice", "day");

    public static readonly Word<string> MeetingTooMuch = new("import.meeting-too-much", "day");

    public static readonly Word<string> NoWorkingDay = new("import.meeting-no-working-day", "day");

    public static readonly Word<string, string> OutOfOrder = new("import.meeting-out-of-order", "day", "other");

    public static readonly Word<string> UnitTwice = new("import.unit-twice", "unit");

    public static readonly Word<string> NoUnit = new("import.unit-none", "unit");

    public static readonly Word<string> UnitCircle = new("import.unit-circle", "units");

    public static readonly Word<string, string, string, string> Overruled = new("import.cadence-overruled", "cadence", "column", "said", "stands");

    public static readonly Word<string, DateOnly> MeetingOverruled = new("import.meeting-overruled", "cadence", "day");
}
