using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Tests.Feeds;

/// <summary>A real queue whose messages come back at once, and whose reader can be made to die before it forgets one.</summary>
internal sealed class HastyQueue(IIncomingQueue queue) : IIncomingQueue
{
    // The shortest the service knows.
    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    public bool DiesBeforeForgetting { get; set; }

    public string Name => queue.Name;

    public string AsideName => queue.AsideName;

    public Task CreateIfMissingAsync(CancellationToken cancellationToken) => queue.CreateIfMissingAsync(cancellationToken);

    public Task<IReadOnlyList<IncomingMessage>> TakeAsync(int atMost, TimeSpan hiddenFor, CancellationToken cancellationToken) =>
        queue.TakeAsync(atMost, ASecond, cancellationToken);

    public Task ForgetAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        DiesBeforeForgetting ? throw new IOException("The process died here.") : queue.ForgetAsync(message, cancellationToken);

    public Task HideAsync(IncomingMessage message, TimeSpan pause, CancellationToken cancellationToken) =>
        queue.HideAsync(message, TimeSpan.Zero, cancellationToken);

    public Task SetAsideAsync(IncomingMessage message, CancellationToken cancellationToken) => queue.SetAsideAsync(message, cancellationToken);

    public Task<(int Waiting, int Aside)> MeasureAsync(CancellationToken cancellationToken) => queue.MeasureAsync(cancellationToken);
}
