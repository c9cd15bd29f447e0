namespace PerfServerless.Functions.Drops;

/// <summary>Where files are dropped: a folder an organisation, and in it <c>done</c> and <c>refused</c>.</summary>
internal interface IDropPlace
{
    /// <summary>As an operator knows it.</summary>
    string Name { get; }

    /// <summary>A file appears as a whole; where it does not, it is looked at twice before it is taken.</summary>
    bool AppearsWhole { get; }

    /// <returns>What waits, the oldest first.</returns>
    Task<IReadOnlyList<DroppedFile>> ListAsync(CancellationToken cancellationToken);

    /// <returns>Null where the file is gone, is another one by now, or is larger.</returns>
    Task<ReadOnlyMemory<byte>?> ReadAsync(DroppedFile file, long atMost, CancellationToken cancellationToken);

    /// <returns>A file that is there to be read beside the others; null where there is none.</returns>
    Task<ReadOnlyMemory<byte>?> BesideAsync(string folder, string name, long atMost, CancellationToken cancellationToken);

    /// <returns>Whether this very file has a report: it was taken, and the process ended before it was put away.</returns>
    Task<bool?> WasDoneAsync(DroppedFile file, CancellationToken cancellationToken);

    /// <summary>Writes the report, which is what says that the file was taken.</summary>
    Task ReportAsync(DroppedFile file, bool done, string report, CancellationToken cancellationToken);

    /// <summary>Puts the file beside its report.</summary>
    /// <param name="bytes">What was read of it; null where it was not.</param>
    Task PutAwayAsync(DroppedFile file, bool done, ReadOnlyMemory<byte>? bytes, CancellationToken cancellationToken);
}
