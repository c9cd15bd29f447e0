namespace PerfServerless.Durable.Hub.Rows;

/// <summary>The rows of a turn that is being written in several transactions. Found at start-up, they are removed: the turn has not happened.</summary>
internal sealed record StageMarker(IReadOnlyList<string> Keys)
{
    public int Format { get; init; } = 1;
}
