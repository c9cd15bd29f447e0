using PerfServerless.Functions.Api;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>
/// Everything of a review on one machine: storage, the app, colleagues, and a Teams client in a browser for each person who is
/// played by the test. Collection is about to open.
/// </summary>
public sealed class ReviewStage : IAsyncLifetime
{
    /// <summary>Owes three numbers, writes them the German way; her manager is Tom.</summary>
    internal const string Owner = "hannah";

    /// <summary>Owes four numbers, and is told of Piotr's and Tom's; his manager is Ingrid.</summary>
    internal const string Manager = "alex";

    /// <summary>Leads the review, and is told of Alex's numbers.</summary>
    internal const string Leader = "ingrid";

    /// <summary>Owns the cadence and owes nothing: speaks with the bot in words.</summary>
    internal const string Talker = "petra";

    private static readonly string[] Played = [Owner, Manager, Leader, Talker];

    private readonly OrganisationCopy organisation = OrganisationCopy.Make((person, behaviour) => Played.Contains(person) ? "emulator" : behaviour);
    private readonly Dictionary<string, ChatWindow> windows = [];
    private readonly List<Playground> playgrounds = [];
    private AzuriteServer? storage;
    private AppServer? app;
    private Colleagues? colleagues;
    private Browser? browser;

    internal AppServer App => app ?? throw new InvalidOperationException("The stage was used before xunit initialised it.");

    internal Browser Browser => browser ?? throw new InvalidOperationException("The stage was used before xunit initialised it.");

    internal ChatWindow At(string person) => windows[person];

    public async Task InitializeAsync()
    {
        browser = await Browser.StartAsync();
        storage = await AzuriteServer.StartAsync();
        app = await AppServer.StartAsync(storage.ConnectionString, organisation.Root);
        await app.ImportAsync(organisation.Folder);

        colleagues = await Colleagues.StartAsync(organisation.Folder, app);
        foreach (var person in Played)
        {
            var playground = await Playground.StartAsync(organisation.Folder, person, Path.Combine(organisation.Root, person), app);
            playgrounds.Add(playground);
            windows[person] = await ChatWindow.OpenAsync(browser, playground, person);
            await windows[person].SeesAsync("Hello");
        }

        await colleagues.SettledAsync();
    }

    /// <summary>Moves the business clock, and waits until the weekly review is as it should be then.</summary>
    internal async Task<CycleView> UntilAsync(DateTimeOffset moment, string what, Func<CycleView, bool> holds)
    {
        await App.MoveClockAsync(moment);
        try
        {
            return await Eventually.GetAsync(what, async () => await App.NewestCycleAsync("weekly") is { } cycle && holds(cycle) ? cycle : null);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{e.Message}\nThe app printed:\n{App.Output}", e);
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
}
