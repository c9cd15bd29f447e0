using Microsoft.Extensions.Logging;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Stores;

/// <summary>
/// Whether the storage has answered since the process began. A service that nobody attends waits for its storage; what can only be
/// mended by a person (a key that is refused) ends it.
/// </summary>
public sealed class StorageStart(TimeProvider machine, ILogger<StorageStart> logger)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private volatile bool isReady;

    /// <summary>Also where the deployment makes the tables, and nothing is asked at start.</summary>
    public bool IsReady => isReady;

    /// <summary>Why the process has to end; null where it has not.</summary>
    public StorageException? Failure { get; private set; }

    /// <summary>Tries once, and not for long.</summary>
    /// <returns>False where the storage does not answer.</returns>
    /// <exception cref="StorageException">It answers, and refuses.</exception>
    internal async Task<bool> TryAsync(Func<CancellationToken, Task> open, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(FirstLook, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await open(either.Token);
            isReady = true;
        }
        catch (Exception e)
            when (e is StorageException { WorthRetrying: true } || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.NoAnswer(e is OperationCanceledException ? $"Nothing came back within {FirstLook.TotalSeconds} s." : e.Message);
        }

        return isReady;
    }

    /// <summary>Tries until the storage answers; a refusal is kept as <see cref="Failure"/>.</summary>
    internal async Task InsistAsync(Func<CancellationToken, Task> open, CancellationToken cancellationToken)
    {
        for (var pause = TimeSpan.FromSeconds(1); !isReady && Failure is null; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, machine, cancellationToken);
            try
            {
                await open(cancellationToken);
                isReady = true;
                logger.Answers();
            }
            catch (StorageException e) when (e.WorthRetrying)
            {
                logger.NoAnswer(e.Message);
            }
            catch (StorageException e)
            {
                Failure = e;
            }
        }
    }
}
