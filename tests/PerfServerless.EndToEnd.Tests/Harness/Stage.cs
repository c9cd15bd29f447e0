using System.Collections.Concurrent;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Api;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Network;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>
/// Everything of a review on one machine: storage, the app, colleagues, and a Teams client in a browser for each person who is
/// played by the test. Collection is about to open.
/// </summary>
public abstract class Stage : IAsyncLifetime
{
    // The people of the tests type faster than anybody can.
    private static readonly KeyValuePair<string, string>[] Patient = [new("PerfServerless__Limits__MessagesPerMinute", "600")];

    private readonly StagePlan plan;
    private readonly OrganisationCopy organisation;
    private readonly SimulatedOrganisation people;
    private readonly Dictionary<string, ChatWindow> windows = [];
    private readonly ConcurrentBag<Playground> playgrounds = [];
    private AzuriteServer? storage;
    private AppServer? app;
    private Colleagues? colleagues;
    private Browser? browser;

    private protected Stage(StagePlan plan)
    {
        this.plan = plan;
        organisation = OrganisationCopy.Make(plan.Behaviour, plan.Edits);
        people = organisation.Read();
    }

    internal AppServer App => app ?? throw Unready();

    internal Browser Browser => browser ?? throw Unready();

    internal Colleagues Colleagues => colleagues ?? throw Unready();

    internal ChatWindow At(string person) => windows[person];

    internal SimulatedPerson Person(string person) => people.Find(person);

    /// <summary>Reads as this person does; all who are played live by Berlin's clock or one that shows the same.</summary>
    internal Reader Reader(string person) => Domain.Words.Reader.Of(Person(person).Culture.Name, Languages.BuiltIn) with
    {
        TimeZone = "Europe/Berlin",
        NameOf = id => people.People.FirstOrDefault(p => p.Id == id.Value)?.Name,
    };

    public async Task InitializeAsync()
    {
        int? smtpPort = plan.Mail ? FreePort.Take() : null;
        browser = await Browser.StartAsync();
        storage = await AzuriteServer.StartAsync();
        app = await AppServer.StartAsync(storage.ConnectionString, organisation.Root, smtpPort, Patient);
        await app.ImportAsync(organisation.Folder);

        colleagues = await Colleagues.StartAsync(organisation.Folder, app, smtpPort);
        foreach (var (person, window) in await Task.WhenAll(plan.Played.Select(SitDownAsync))) windows[person] = window;
        await colleagues.SettledAsync();
    }

    /// <summary>Opens somebody's chat, and waits until the bot has greeted him.</summary>
    private async Task<(string Person, ChatWindow Window)> SitDownAsync(string person)
    {
        var playground = await Playground.StartAsync(organisation.Folder, person, Path.Combine(organisation.Root, person), App);
        playgrounds.Add(playground);
        var window = await ChatWindow.OpenAsync(Browser, playground, person, Reader(person));
        await window.SeesAsync(NoticeWords.Hello.Say(new(person)));
        return (person, window);
    }

    /// <summary>Moves the business clock, and waits until the weekly review is as it should be then.</summary>
    internal async Task<CycleView> UntilAsync(DateTimeOffset moment, string what, Func<CycleView, bool> holds)
    {
        await App.MoveClockAsync(moment);
        return await UntilAsync("weekly", what, holds);
    }

    /// <summary>Waits until a review is as it should be.</summary>
    internal async Task<CycleView> UntilAsync(string cadence, string what, Func<CycleView, bool> holds)
    {
        CycleView? last = null;
        try
        {
            // As long as it is upcoming, not everybody's request is there.
            return await Eventually.GetAsync(what, async () =>
                (last = await App.NewestCycleAsync(cadence)) is { State: not CycleState.Upcoming } cycle && holds(cycle) ? cycle : null);
        }
        catch (TimeoutException e)
        {
            var requests = string.Join(
                '\n', (last?.CheckIns ?? []).Select(c => $"{c.Person}: {c.State}, {c.Given} of {c.Owed}, {c.Messages} messages, {c.Answerable} answerable"));
            throw new TimeoutException($"{e.Message}\nThe requests were:\n{requests}\nThe app printed:\n{App.Output}", e);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var playground in playgrounds) await playground.DisposeAsync();
        if (colleagues is not null) await colleagues.DisposeAsync();
        if (app is not null) await app.DisposeAsync();
        if (storage is not null) await storage.DisposeAsync();
        if (browser is not null) await browser.DisposeAsync();
        organisation.Dispose();
    }

    private static InvalidOperationException Unready() => new("The stage was used before xunit initialised it.");
}
