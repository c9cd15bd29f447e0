namespace PerfServerless.Functions.Settings;

/// <summary>Which feeds the standalone host reads. On Azure Functions its triggers bring the messages.</summary>
public sealed class FeedOptions
{
    /// <summary>Actuals from the storage queue <c>actuals</c>.</summary>
    public bool Actuals { get; set; }
}
