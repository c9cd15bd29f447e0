namespace PerfServerless.Durable.Hub.Commits;

/// <summary>Another process has taken the hub over: this one can write no more, and what it was about to do has not happened.</summary>
public sealed class HubFencedException(string partition)
    : Exception($"Another process has taken over the hub (seen at '{partition}'); this one stops its orchestrations.")
{
    public string Partition => partition;
}
