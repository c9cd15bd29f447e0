namespace PerfServerless.Functions.Drops;

/// <summary>Dropped files as a host's own timer takes them.</summary>
public sealed class DroppedFiles
{
    private readonly DropSweep sweep;

    internal DroppedFiles(DropSweep sweep) => this.sweep = sweep;

    /// <summary>Takes what lies there.</summary>
    /// <returns>How many files were taken or refused.</returns>
    public async Task<int> TakeAsync(CancellationToken cancellationToken) => (await sweep.SweepAsync(cancellationToken)).Handled;
}
