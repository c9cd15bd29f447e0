using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.Briefs;
using PerfServerless.Functions.Tests.CardPages;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Meetings;

/// <summary>The application with a brief of two KPIs, whose meeting is run by the CEO and by Kim.</summary>
internal sealed class MeetingHost : IAsyncDisposable
{
    private MeetingHost(ApiHost host) => Host = host;

    public ApiHost Host { get; }

    public static CycleKey Cycle => AcmeReview.First.Key;

    public Uri Ceo => LinkOf(Acme.Ceo);

    public Uri Kim => LinkOf(Acme.Kim);

    public static async Task<MeetingHost> StartAsync(bool calledOff = false)
    {
        var host = await ApiHost.StartAsync(services => { });
        var scorecard = AcmeReview.Scorecard with { Cadences = [Acme.Weekly with { Leaders = [Acme.Ceo, Acme.Kim] }] };
        await host.Stores.Scorecards.PublishAsync(new("v1", scorecard, AcmeReview.Start), default);
        await host.Stores.Cycles.AddAsync(
            new()
            {
                Key = Cycle, CadenceName = "Weekly review", MeetingDay = AcmeReview.First.MeetingDay, Times = AcmeReview.First.Times,
                State = CycleState.Open, ScorecardVersion = "v1", Asked = [Acme.Ole], CalledOff = calledOff,
            },
            default);
        await host.Stores.Cycles.AddBriefAsync(Cycle, BriefJson.Write(Brief), [], default);
        return new(host);
    }

    public async Task<string> OpenAsync(Uri link, int status = 200)
    {
        using var answer = await Host.Anonymous.GetAsync(link);
        Assert.Equal(status, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Presses a button of a page as it was shown, and follows to where the press leads.</summary>
    public async Task<string> PressAsync(Uri link, string page, string verb, params (string Name, string Value)[] typed)
    {
        var (status, html) = await SendAsync(typed.Aggregate(SentForm.Of(link, page, verb), (form, t) => form.With(t.Name, t.Value)));
        return status == 303 ? await OpenAsync(link) : html;
    }

    public async Task<(int Status, string Html)> SendAsync(SentForm sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, sent.Link) { Content = sent.Body ?? new FormUrlEncodedContent(sent.Fields) };
        foreach (var origin in sent.Origins) request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await Host.Anonymous.SendAsync(request);
        if ((int)answer.StatusCode == 303) Assert.Equal(sent.Link.Query, answer.Headers.Location?.OriginalString);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static Brief Brief => new BriefBuilder()
        .Row("ole-1", Status.OffTrack, name: "Late orders").Row("ana-1", Status.AtRisk, name: "Overtime")
        .Item(new(AgendaRules.OffTrack.Id, Status.OffTrack, PartWords.Verbatim.Say("late")) { Kpi = new("ole-1"), Name = "Late orders", Minutes = 20 })
        .Item(new(AgendaRules.OffTrack.Id, Status.AtRisk, PartWords.Verbatim.Say("tired")) { Kpi = new("ana-1"), Name = "Overtime", Minutes = 15 })
        .Build() with { Cycle = Cycle, MeetingMinutes = 45 };

    private Uri LinkOf(PersonId person) => Host.Get<MeetingLinks>().To(Cycle, person);
}
