using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Tests.BriefPages;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.CardPages;

/// <summary>A link may be opened by anybody's mail scanner; what acts is the page's own form, once.</summary>
public sealed class CardPageTests : IAsyncLifetime
{
    private const string Field = "v.stock.2026-05";

    private static readonly DateTimeOffset LongAgo = TimeProvider.System.GetUtcNow().AddDays(-60);

    private CardPageHost pages = null!;

    /// <summary>What is wrong with a form, by its name.</summary>
    private static readonly Dictionary<string, Func<CardPageHost, SentForm, Task<SentForm>>> Wrong = new(StringComparer.Ordinal)
    {
        ["another site"] = (_, f) => Task.FromResult(f.From("https://evil.example")),
        ["a site that hides its name"] = (_, f) => Task.FromResult(f.From("null")),
        ["another port of this machine"] = (_, f) => Task.FromResult(f.From("http://localhost:4000")),
        ["a site that begins with our name"] = (_, f) => Task.FromResult(f.From("http://localhost:3978.evil.example")),
        ["our origin and another one"] = (_, f) => Task.FromResult(f.From(f.Origins[0], "https://evil.example")),
        ["no token"] = (_, f) => Task.FromResult(f.Without("token")),
        ["an empty token"] = (_, f) => Task.FromResult(f.With("token", "")),
        ["a token with another number"] = (_, f) => Task.FromResult(f.With("token", Other(f.Token[0]) + f.Token[1..])),
        ["a token with another signature"] = (_, f) => Task.FromResult(f.With("token", f.Token[..^1] + Other(f.Token[^1]))),
        ["half a token"] = (_, f) => Task.FromResult(f.With("token", f.Token[..24])),
        ["a number alone"] = (_, f) => Task.FromResult(f.With("token", f.Token[..17])),
        ["a token that names no key"] = (p, f) => Task.FromResult(f.With("token", f.Token.Replace($"&k={p.Host.Keys.LinkKeyId}", "", StringComparison.Ordinal))),
        ["a token of long ago"] = (p, f) => Task.FromResult(f.With("token", Old(p).Make(SubjectOf(f.Link), "bert"))),
        ["another person's token"] = async (p, f) => f.With("token", await TokenAsync(p, await p.DeskAsync(CardPageHost.Chie))),
        ["a token of another card of his"] = async (p, f) =>
            f.With("token", await TokenAsync(p, IsDesk(f) ? await p.EscalationAsync() : await p.DeskAsync(CardPageHost.Bert))),
        ["no button"] = (_, f) => Task.FromResult(f.Without("verb")),
        ["a button of another page"] = (_, f) => Task.FromResult(f.With("verb", IsDesk(f) ? "nudge" : "submit")),
        ["no form at all"] = (_, f) => Task.FromResult(f with { Body = new StringContent("{}", null, "application/json") }),
        ["an empty body"] = (_, f) => Task.FromResult(f with { Body = new ByteArrayContent([]) }),
        ["a form without end"] = (_, f) => Task.FromResult(f with { Body = Endless() }),
    };

    public async Task InitializeAsync() => pages = await CardPageHost.StartAsync();

    public async Task DisposeAsync() => await pages.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task However_often_a_page_is_looked_at_nothing_happens(bool desk)
    {
        var (link, good) = await GoodAsync(desk);
        var stored = await pages.StoredAsync();
        var asked = new Uri(QueryHelpers.AddQueryString(link.AbsoluteUri, good.Fields.ToDictionary(f => f.Key, f => (string?)f.Value)));

        foreach (var address in new[] { link, link, asked, asked })
        {
            await pages.OpenAsync(address);
            foreach (var method in new[] { HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Delete })
            {
                using var request = new HttpRequestMessage(method, address);
                using var answer = await pages.Host.Anonymous.SendAsync(request);
                Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            }
        }

        Assert.Equal(stored, await pages.StoredAsync());
        await ItActsAsync(good, desk);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_that_is_not_the_pages_own_is_refused_and_the_pages_own_still_counts(bool desk)
    {
        var (_, good) = await GoodAsync(desk);
        var stored = await pages.StoredAsync();

        foreach (var (what, spoil) in Wrong)
        {
            var (status, html) = await pages.SendAsync(await spoil(pages, good));
            Assert.True(status == 400 && PageText.Of(html).Contains(Bert.Say(CardPageWords.TokenUsed), StringComparison.Ordinal), $"{what}: {status}");
        }

        Assert.Equal(stored, await pages.StoredAsync());
        await ItActsAsync(good, desk);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Behind_a_link_that_is_not_good_a_form_is_neither_shown_nor_taken(bool desk)
    {
        var (link, good) = await GoodAsync(desk);
        var stored = await pages.StoredAsync();

        foreach (var (bad, why) in Spoilt(link))
        {
            var (status, html) = await pages.SendAsync(good with { Link = bad });
            Assert.Equal(403, status);
            foreach (var page in new[] { html, await pages.OpenAsync(bad, status: 403) })
            {
                Assert.Contains(Readers.English.Say(why), PageText.Of(page), StringComparison.Ordinal);
                Assert.DoesNotContain("Stock turn", page, StringComparison.Ordinal);
                Assert.DoesNotContain("Chie", page, StringComparison.Ordinal);
            }
        }

        Assert.Equal(stored, await pages.StoredAsync());
        await ItActsAsync(good, desk);
    }

    [Fact]
    public async Task A_form_sent_twice_counts_once_whatever_it_says_the_second_time()
    {
        var (_, good) = await GoodAsync(desk: true);
        await ItActsAsync(good, desk: true);
        var stored = await pages.StoredAsync();

        foreach (var again in new[] { good, good.With(Field, "9") })
        {
            var (status, html) = await pages.SendAsync(again);
            Assert.Equal(200, status);
            Assert.Contains(Bert.Say(ReceiptWords.AlreadyRecorded), PageText.Of(html), StringComparison.Ordinal);
        }

        Assert.Equal(stored, await pages.StoredAsync());
    }

    [Fact]
    public async Task A_token_that_was_used_does_nothing_under_another_button()
    {
        var (link, good) = await GoodAsync(desk: true);
        await ItActsAsync(good, desk: true);
        var receipt = await pages.OpenAsync(link);
        var offered = await pages.SendAsync(SentForm.Of(link, receipt, "statement"));
        var stated = SentForm.Of(link, offered.Html, "state").With("kpi", "stock").With("status", nameof(Status.AtRisk)).With("reason", "the count is late");
        var stored = await pages.StoredAsync();

        await pages.SendAsync(stated.With("token", good.Token));
        Assert.Equal(stored, await pages.StoredAsync());

        await pages.SendAsync(stated);
        Assert.Single(await TimelineAsync<TimelineEvent.Stated>());
        stored = await pages.StoredAsync();
        await pages.SendAsync(stated.With("status", nameof(Status.OffTrack)));
        await pages.SendAsync(good.With("token", stated.Token).With(Field, "9").With("correcting", "true"));
        Assert.Equal(stored, await pages.StoredAsync());
    }

    [Fact]
    public async Task A_managers_form_sent_twice_acts_once_and_says_so()
    {
        var (_, good) = await GoodAsync(desk: false);
        await ItActsAsync(good, desk: false);
        var stored = await pages.StoredAsync();

        foreach (var again in new[] { good, good.With("verb", "excuse") })
        {
            var (status, html) = await pages.SendAsync(again);
            Assert.Equal(200, status);
            Assert.Contains(Bert.Say(ReceiptWords.AlreadyRecorded), PageText.Of(html), StringComparison.Ordinal);
        }

        Assert.Equal(stored, await pages.StoredAsync());
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_counts_once()
    {
        var (_, form) = await GoodAsync(desk: true);
        var (_, act) = await GoodAsync(desk: false);

        await Task.WhenAll(Enumerable.Range(1, 4).SelectMany(i => new[] { pages.SendAsync(form.With(Field, $"{i}")), pages.SendAsync(act) }));

        await pages.UntilAsync(async () => (await TimelineAsync<TimelineEvent.Nudged>()).Count == 1);
        await pages.StoredAsync();
        Assert.Single(await TimelineAsync<TimelineEvent.Submitted>());
        Assert.Single(await TimelineAsync<TimelineEvent.Nudged>());
    }

    private Task<IReadOnlyList<T>> TimelineAsync<T>() where T : TimelineEvent => pages.TimelineAsync<T>();

    /// <summary>A page of Bert's and the form that a browser would send from it.</summary>
    private async Task<(Uri Link, SentForm Form)> GoodAsync(bool desk)
    {
        var link = desk ? await pages.DeskAsync(CardPageHost.Bert) : await pages.EscalationAsync();
        var form = SentForm.Of(link, await pages.OpenAsync(link), desk ? "submit" : "nudge");
        return (link, desk ? form.With(Field, "5") : form);
    }

    private async Task ItActsAsync(SentForm good, bool desk)
    {
        var (status, _) = await pages.SendAsync(good);
        Assert.Equal(200, status);
        if (desk)
        {
            Assert.Equal(5m, await pages.ValueAsync(CardPageHost.Stock));
            Assert.Single(await TimelineAsync<TimelineEvent.Submitted>());
            return;
        }

        Assert.Contains(CardPageHost.Chie, (await pages.Host.Stores.Cycles.FindEscalationAsync(pages.Cycle, CardPageHost.Bert, default))!.Value.Nudged.Keys);
        await pages.UntilAsync(async () => (await TimelineAsync<TimelineEvent.Nudged>()).Count == 1);
    }

    /// <summary>The link, too old and changed, with what is then told.</summary>
    private IEnumerable<(Uri Link, Word Why)> Spoilt(Uri link)
    {
        var (text, desk) = (link.AbsoluteUri, link.AbsolutePath == CardLinks.DeskPath);
        var old = OldSigner(pages).Query(desk ? LinkPurposes.Desk : LinkPurposes.Escalation, SubjectOf(link), "bert", TimeSpan.FromDays(1));
        yield return (new($"{link.GetLeftPart(UriPartial.Path)}?{old}"), LinkPageWords.ExpiredDo);
        foreach (var bad in new[]
        {
            text[..^2],
            text[..^1] + Other(text[^1]),
            text.Replace("&r=bert", "&r=chie", StringComparison.Ordinal),
            text.Replace("s=acme", "s=other", StringComparison.Ordinal),
            text.Replace("&e=", "&e=1", StringComparison.Ordinal),
            text.Replace(link.AbsolutePath, desk ? CardLinks.EscalationPath : CardLinks.DeskPath, StringComparison.Ordinal),
            link.GetLeftPart(UriPartial.Path),
        })
        {
            yield return (new(bad), LinkPageWords.NotValidDo);
        }
    }

    private static Reader Bert => Readers.German;

    private static bool IsDesk(SentForm form) => form.Link.AbsolutePath == CardLinks.DeskPath;

    private static string SubjectOf(Uri link) => QueryHelpers.ParseQuery(link.Query)["s"].ToString();

    private static async Task<string> TokenAsync(CardPageHost pages, Uri link) =>
        SentForm.Of(link, await pages.OpenAsync(link), link.AbsolutePath == CardLinks.DeskPath ? "submit" : "nudge").Token;

    private static FormUrlEncodedContent Endless() => new(Enumerable.Range(0, 3_000).Select(i => KeyValuePair.Create($"v.{i}", "1")));

    private static LinkSigner OldSigner(CardPageHost pages) => new(pages.Host.Keys, new ManualClock(LongAgo));

    private static CardTokens Old(CardPageHost pages) => new(OldSigner(pages));

    private static char Other(char digit) => digit == '0' ? '1' : '0';
}
