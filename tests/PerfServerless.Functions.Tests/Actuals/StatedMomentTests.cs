using PerfServerless.TestKit.Stores;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Actuals;

/// <summary>What a sender states in <c>asOf</c> is the same moment on every machine, in whichever zone it stands.</summary>
public sealed class StatedMomentTests : IAsyncLifetime
{
    private ApiHost host = null!;

    public static TheoryData<string, string> Moments => new()
    {
        { "2026-05-29", "2026-05-29T00:00:00.0000000+00:00" },
        { "2026-05-29T16:00:00Z", "2026-05-29T16:00:00.0000000+00:00" },
        { "2026-05-29T18:00:00+02:00", "2026-05-29T18:00:00.0000000+02:00" },
        { "2026-05-29T18:00-09:30", "2026-05-29T18:00:00.0000000-09:30" },
        { "2026-05-29T16:00:00.123456+00:00", "2026-05-29T16:00:00.1234560+00:00" },
        { "2026-05-29T16:00:00.123456789Z", "2026-05-29T16:00:00.1234567+00:00" },
    };

    public static TheoryData<string> Unreadable =>
    [
        "2026-05-29T18:00:00", "2026-05-29T18:00", "2026-05-29 18:00:00+02:00", "2026-05-29 ", "", "29.05.2026", "2026-5-29", "20260529", "1780000000",
        "2026-05-29T25:00:00Z", "2026-02-30", "0000-05-29", "12026-05-29", "0001-01-01T00:00:00+02:00", "2026-05-29T18:00:00+15:00", "2026-05-29T18:00:00Z\n",
        "yesterday", "２０２６-05-29", "2026-05-29T18:00:00+02:00[Europe/Berlin]", "2026-05-29T24:00:00Z", "2026-W22-5", "2026-05-29Z", "\u202e2026-05-29",
    ];

    public async Task InitializeAsync()
    {
        host = await ApiHost.StartAsync();
        await host.Stores.Scorecards.PublishAsync(new("v1", AcmeReview.Scorecard, AcmeReview.Start), default);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_moment_is_kept_as_it_is_written_and_a_day_is_its_midnight_in_UTC(string written, string read)
    {
        using var answer = await PushAsync(written);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(read, Assert.Single(await KnownAsync()).AsOf?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task The_feed_reads_it_alike(string written, string read)
    {
        await FeedAsync(written);
        Assert.Equal(read, Assert.Single(await KnownAsync()).AsOf?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_means_another_moment_elsewhere_or_none_at_all_is_refused(string written)
    {
        using var answer = await PushAsync(written);
        Assert.Contains("cannot be read as 'asOf'", await ApiHost.ProblemAsync(answer, 400), StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<FeedRefusedException>(() => FeedAsync(written));
        Assert.Equal("push.as-of-unreadable", refused.Why.Id);
        Assert.Empty(await KnownAsync());
    }

    [Fact]
    public async Task The_sentence_shows_what_came_cut_short_and_both_forms()
    {
        using var answer = await PushAsync("2026-05-29T18:00:00\u0007" + new string('0', 500));

        Assert.Equal(
            "'2026-05-29T18:00:00?00000000000000000000…' cannot be read as 'asOf': send a moment with its offset from UTC, like 2026-06-01T18:00:00+02:00 "
            + "or 2026-06-01T16:00:00Z, or a day, like 2026-06-01, which means midnight UTC.",
            await ApiHost.ProblemAsync(answer, 400));
    }

    [Fact]
    public async Task The_reason_is_told_in_the_operators_language()
    {
        var refused = await Assert.ThrowsAsync<FeedRefusedException>(() => FeedAsync("soon"));

        Assert.Equal("", PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(refused.Why)));
        Assert.StartsWith("„soon“ ist als „asOf“ nicht lesbar", Readers.German.Say(refused.Why), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20260529")]
    [InlineData("true")]
    [InlineData("""{"at":"2026-05-29"}""")]
    public async Task What_is_no_text_is_refused_by_its_place(string json)
    {
        using var body = new StringContent($$"""{"kpi":"ole-1","period":"2026-W22","value":5,"asOf":{{json}}}""", null, "application/json");
        using var answer = await host.Client.PostAsync(new Uri("/api/actuals", UriKind.Relative), body);

        Assert.Contains("$.asOf", await ApiHost.ProblemAsync(answer, 400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_says_that_it_is_a_text_and_which_forms_it_has()
    {
        var document = await host.Anonymous.GetFromJsonAsync<JsonElement>("/api/openapi.json");
        var push = document.GetProperty("components").GetProperty("schemas").GetProperty("ActualPush").GetProperty("properties");
        var asOf = push.GetProperty("asOf");

        Assert.Equal(["null", "string"], asOf.GetProperty("type").EnumerateArray().Select(t => t.GetString()));
        Assert.Contains("with its offset from UTC", asOf.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("which means midnight UTC", asOf.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PushAsync(string asOf) =>
        host.PostAsync("/api/actuals", new { kpi = "ole-1", period = AcmeReview.Week, value = 5, asOf });

    private Task FeedAsync(string asOf) => new ActualFeed(host.Stores.Scorecards, host.Get<ActualPushes>()).TakeAsync(
        JsonSerializer.Serialize(new { tenant = Acme.Tenant.Value, kpi = "ole-1", period = AcmeReview.Week, value = 5, asOf }), "m1", default);

    private async Task<IReadOnlyList<Actual>> KnownAsync() =>
        (await host.Stores.Actuals.ReadAsync(Acme.Tenant, [new KpiId("ole-1")], default))[new KpiId("ole-1")];
}
