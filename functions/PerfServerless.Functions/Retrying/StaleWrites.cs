using PerfServerless.Domain.Ports;

namespace PerfServerless.Functions.Retrying;

/// <summary>
/// The one answer to a row that somebody else changed between its reading and its writing: it is read and decided anew. Not for ever:
/// who is always outrun has more than bad luck, and whoever called tries again later.
/// </summary>
/// <param name="machine">The machine's clock.</param>
public sealed class StaleWrites(TimeProvider machine)
{
    /// <summary>How often a row is read and decided before the exception goes on.</summary>
    public const int MostAttempts = 20;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <param name="attempt">Reads, decides and writes, all of it.</param>
    /// <exception cref="StaleWriteException">The last attempt was outrun too.</exception>
    public async Task<T> DecideAnewAsync<T>(Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (StaleWriteException) when (attempts < MostAttempts)
            {
                // The next attempt reads what stands there now, and what of a longer writing was stored before it was outrun.
            }

            await Task.Delay(DoublingPause.After(attempts - 1, FirstPause, LongestPause), machine, cancellationToken);
        }
    }

    /// <inheritdoc cref="DecideAnewAsync{T}(Func{Task{T}}, CancellationToken)"/>
    public Task DecideAnewAsync(Func<Task> attempt, CancellationToken cancellationToken) => DecideAnewAsync(
        async () =>
        {
            await attempt();
            return true;
        },
        cancellationToken);
}
