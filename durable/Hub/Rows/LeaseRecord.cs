using PerfServerless.Durable.Hub.Processes;

namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Who is the active process. A stand-by takes over when the row has not changed for the lease's duration by its own clock.</summary>
/// <param name="Holder">Null where it was given up.</param>
/// <param name="Renewals">Grows with every renewal, so that the row changes.</param>
internal sealed record LeaseRecord(HubProcess? Holder, long Epoch, long Renewals)
{
    /// <summary>How many holders in a row ended without giving it up, before they had got through what waited for them.</summary>
    public int UncleanEnds { get; init; }

    public int Format { get; init; } = 1;
}
