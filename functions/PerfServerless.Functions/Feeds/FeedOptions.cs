namespace PerfServerless.Functions.Feeds;

/// <summary>Which feeds the standalone host reads. On Azure Functions its triggers bring the messages.</summary>
public sealed class FeedOptions
{
    /// <summary>Actuals from the storage queue <see cref="ActualFeed.Queue"/>.</summary>
    public bool Actuals { get; set; }
}
