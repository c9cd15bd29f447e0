namespace PerfServerless.Functions.Feeds;

/// <summary>Something else than a queue that brings what other systems say.</summary>
internal interface IFeedSource
{
    FeedStand Stand { get; }
}
