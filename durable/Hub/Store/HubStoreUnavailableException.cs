namespace PerfServerless.Durable.Hub.Store;

/// <summary>The store did not answer, or asked to be left alone for a while. A write may or may not have happened.</summary>
public sealed class HubStoreUnavailableException(string message, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How long the store asked to be left alone; null where it did not say.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
