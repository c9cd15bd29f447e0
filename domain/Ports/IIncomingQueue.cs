namespace PerfServerless.Domain.Ports;

/// <summary>A queue in which other systems leave messages. Each is delivered at least once, in no promised order.</summary>
public interface IIncomingQueue
{
    string Name { get; }

    /// <summary>Where messages are kept that cannot be taken.</summary>
    string AsideName { get; }

    /// <summary>Makes the queue where it is missing, and the one beside it.</summary>
    Task CreateIfMissingAsync(CancellationToken cancellationToken);

    /// <summary>Takes messages; they come back after a time unless they are forgotten.</summary>
    Task<IReadOnlyList<IncomingMessage>> TakeAsync(int atMost, TimeSpan hiddenFor, CancellationToken cancellationToken);

    /// <summary>Removes a message for good. One that is gone, or was taken by somebody else since, is left to him.</summary>
    Task ForgetAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <summary>Hides a message for a while from now on.</summary>
    Task HideAsync(IncomingMessage message, TimeSpan pause, CancellationToken cancellationToken);

    /// <summary>Moves a message as it is to <see cref="AsideName"/>. A crash in the middle leaves it in both.</summary>
    Task SetAsideAsync(IncomingMessage message, CancellationToken cancellationToken);

    /// <returns>About how many messages wait, and how many were set aside and are still there.</returns>
    Task<(int Waiting, int Aside)> MeasureAsync(CancellationToken cancellationToken);
}
