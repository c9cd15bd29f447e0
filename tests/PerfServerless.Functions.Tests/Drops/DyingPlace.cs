using PerfServerless.Functions.Drops;

namespace PerfServerless.Functions.Tests.Drops;

/// <summary>A place over another one, whose process dies between the report and the putting away.</summary>
internal sealed class DyingPlace(IDropPlace inner) : IDropPlace
{
    public string Name => inner.Name;

    public bool AppearsWhole => inner.AppearsWhole;

    public Task<IReadOnlyList<DroppedFile>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(DroppedFile file, long atMost, CancellationToken cancellationToken) =>
        inner.ReadAsync(file, atMost, cancellationToken);

    public Task<ReadOnlyMemory<byte>?> BesideAsync(string folder, string name, long atMost, CancellationToken cancellationToken) =>
        inner.BesideAsync(folder, name, atMost, cancellationToken);

    public Task<bool?> WasDoneAsync(DroppedFile file, CancellationToken cancellationToken) => inner.WasDoneAsync(file, cancellationToken);

    public Task ReportAsync(DroppedFile file, bool done, string report, CancellationToken cancellationToken) =>
        inner.ReportAsync(file, done, report, cancellationToken);

    public Task PutAwayAsync(DroppedFile file, bool done, ReadOnlyMemory<byte>? bytes, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The process is gone.");
}
