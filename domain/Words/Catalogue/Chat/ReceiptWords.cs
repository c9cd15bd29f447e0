namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>The words of the receipt: what was given and what came of it.</summary>
internal static class ReceiptWords
{
    public static readonly Word<string, int, int> Progress = new("receipt.progress", "cadence", "given", "all");

    /// <summary>Where several reviews ask.</summary>
    public static readonly Word<int, int> ProgressAcross = new("receipt.progress-across", "given", "all");

    public static readonly Word<string> Done = new("receipt.done", "cadence");

    public static readonly Word DoneAcross = new("receipt.done-across");

    public static readonly Word AlreadyRecorded = new("receipt.already-recorded");

    public static readonly Word NothingTyped = new("receipt.nothing-typed");

    public static readonly Word<string, DateTimeOffset> TooLate = new("receipt.too-late", "cadence", "meeting");

    public static readonly Word<Part.List> HadValue = new("receipt.had-value", "kpis");

    public static readonly Word<int> NotAsked = new("receipt.not-asked", "count");

    public static readonly Word NoStatusYet = new("receipt.no-status-yet");
}
