using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Keys;
using PerfServerless.TestKit.Logging;

namespace PerfServerless.Functions.Tests.Keys;

public sealed class ApiKeyChecksTests : IDisposable
{
    private static readonly TenantId Acme = new("acme");

    private readonly ManualClock clock = new();
    private readonly CountingKeys store = new(new InMemoryStores().ApiKeys);
    private readonly CapturedLog log = new();
    private readonly LoggerFactory loggers;
    private readonly ApiKeyUses uses;
    private readonly ApiKeyChecks checks;

    public ApiKeyChecksTests()
    {
        loggers = new([log]);
        uses = new(store, loggers.CreateLogger<ApiKeyUses>());
        checks = new(store, uses, clock);
    }

    public void Dispose()
    {
        uses.Dispose();
        store.Dispose();
        loggers.Dispose();
    }

    [Fact]
    public async Task A_row_is_read_once_in_half_a_minute_and_a_revocation_elsewhere_is_seen_after_it()
    {
        var text = await MadeAsync();
        Assert.True(await WorksAsync(text));
        await ChangeAsync(text, k => k with { RevokedAt = clock.GetUtcNow() });

        clock.Advance(ApiKeyChecks.Kept - TimeSpan.FromTicks(1));
        Assert.True(await WorksAsync(text));
        Assert.Equal(1, store.Reads);

        clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(await WorksAsync(text));
        Assert.Equal(2, store.Reads);
    }

    [Fact]
    public async Task An_expiry_needs_no_row_to_be_seen()
    {
        var text = await MadeAsync(life: TimeSpan.FromSeconds(10));
        Assert.True(await WorksAsync(text));

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(await WorksAsync(text));
        Assert.Equal(1, store.Reads);
    }

    [Fact]
    public async Task Guesses_at_a_key_that_is_not_there_read_its_place_once()
    {
        for (var i = 0; i < 10; i++) Assert.False(await WorksAsync(ApiKeyText.Make(Acme, "00000000")));

        Assert.Equal(1, store.Reads);
    }

    [Fact]
    public async Task What_this_process_changed_is_read_at_once()
    {
        var text = await MadeAsync();
        Assert.True(await WorksAsync(text));
        await ChangeAsync(text, k => k with { RevokedAt = clock.GetUtcNow() });
        checks.Forget(Acme, text.Id);

        Assert.False(await WorksAsync(text));
    }

    [Fact]
    public async Task A_use_is_written_once_an_hour_behind_the_request_and_never_fails_one()
    {
        var text = await MadeAsync();
        store.Refuses = true;
        await uses.StartAsync(default);
        Assert.True(await WorksAsync(text));
        await store.Noted(1);
        Assert.Empty(await store.UsesAsync(Acme, default));
        store.Refuses = false;

        var first = clock.GetUtcNow();
        foreach (var minutes in new[] { 59, 1, 59, 1 })
        {
            clock.Advance(TimeSpan.FromMinutes(minutes));
            Assert.True(await WorksAsync(text));
        }

        await store.Noted(3);
        await uses.StopAsync(default);
        Assert.Equal([new(text.Id, first.AddHours(2))], await store.UsesAsync(Acme, default));
        Assert.Equal(3, log.Lines.Count(l => l.StartsWith("3801 ", StringComparison.Ordinal)));
        Assert.Single(log.Lines, l => l.StartsWith("3808 ", StringComparison.Ordinal));
    }

    private async Task<bool> WorksAsync(ApiKeyText text) => (await checks.CheckAsync(text, default)).Match(works => true, refused => false);

    private async Task<ApiKeyText> MadeAsync(TimeSpan? life = null)
    {
        var (text, now) = (ApiKeyText.Make(Acme), clock.GetUtcNow());
        await store.AddAsync(
            new()
            {
                Tenant = Acme, Id = text.Id, Name = "ERP", Scopes = [KeyScope.Read], Hash = text.Hash, MadeAt = now,
                ExpiresAt = now + (life ?? TimeSpan.FromDays(1)),
            },
            default);
        return text;
    }

    private async Task ChangeAsync(ApiKeyText text, Func<ApiKey, ApiKey> change)
    {
        var read = (await store.Inner.FindAsync(Acme, text.Id, default))!;
        await store.UpdateAsync(read.With(change(read.Value)), default);
    }
}
