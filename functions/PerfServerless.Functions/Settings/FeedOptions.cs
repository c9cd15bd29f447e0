namespace PerfServerless.Functions.Settings;

/// <summary>Which feeds are read. On Azure Functions triggers bring the messages, and a timer looks for dropped files.</summary>
public sealed class FeedOptions
{
    /// <summary>Actuals from the storage queue <c>actuals</c>.</summary>
    public bool Actuals { get; set; }

    /// <summary>Files that somebody drops.</summary>
    public DropOptions Drop { get; set; } = new();
}
