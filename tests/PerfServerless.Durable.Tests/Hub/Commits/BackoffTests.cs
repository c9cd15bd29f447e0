using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Tests.Hub.Commits;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, null, 50)]
    [InlineData(2, null, 100)]
    [InlineData(1_000, null, 5_000)]
    [InlineData(1, 30_000, 30_000)]
    [InlineData(1_000, 30_000, 30_000)]
    [InlineData(1_000, 1_000, 5_000)]
    [InlineData(1, 0, 50)]
    public void A_store_is_left_alone_ever_longer_and_at_least_as_long_as_it_asks(int failures, int? askedMs, int expectedMs)
    {
        var fault = new HubStoreUnavailableException("busy", askedMs is { } ms ? TimeSpan.FromMilliseconds(ms) : null);

        Assert.Equal(TimeSpan.FromMilliseconds(expectedMs), Backoff.After(failures, fault));
    }
}
