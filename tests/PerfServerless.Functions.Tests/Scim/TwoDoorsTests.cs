using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.People;
using PerfServerless.Functions.Scim;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.TestKit.Import;

namespace PerfServerless.Functions.Tests.Scim;

/// <summary>People come through several doors and processes at one time, and none of them takes another's change away.</summary>
public sealed class TwoDoorsTests
{
    [Fact]
    public async Task Two_processes_that_change_people_at_once_lose_nobody()
    {
        await using var host = await ApiHost.StartAsync();
        using var imported = await host.ImportAsync(new FolderBuilder());
        var scorecard = (await host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard;
        var processes = Enumerable.Range(0, 2)
            .Select(_ => ActivatorUtilities.CreateInstance<ScimUsers>(host.App.Services, ActivatorUtilities.CreateInstance<PeopleWrites>(host.App.Services)))
            .ToList();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => processes[i % 2].AddAsync(
            scorecard, new() { UserName = $"p{i}@acme.example", DisplayName = $"P {i}" }, "", CancellationToken.None)));

        var people = (await host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard.People;
        Assert.Equal(63, people.Select(p => p.UserPrincipalName).Distinct().Count());
    }

    [Fact]
    public async Task Two_processes_that_bring_the_same_person_make_one()
    {
        await using var host = await ApiHost.StartAsync();
        using var imported = await host.ImportAsync(new FolderBuilder());
        var scorecard = (await host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard;
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var process = ActivatorUtilities.CreateInstance<ScimUsers>(host.App.Services, ActivatorUtilities.CreateInstance<PeopleWrites>(host.App.Services));
            try
            {
                await process.AddAsync(scorecard, new() { UserName = "one@acme.example" }, "", CancellationToken.None);
                return 201;
            }
            catch (ScimRefusedException e)
            {
                return e.Status;
            }
        }));

        Assert.Equal([201, 409, 409, 409, 409, 409, 409, 409], tries.Order());
    }

    [Fact]
    public async Task A_change_between_an_imports_reading_and_its_publishing_stands()
    {
        var overtaken = new OvertakenPeople();
        await using var host = await ApiHost.StartAsync(services => services.RemoveAll<IPeopleStore>().AddSingleton<IPeopleStore>(overtaken));
        overtaken.Behind = host.Stores.People;
        using var first = await host.ImportAsync(new FolderBuilder());
        var caller = new ScimCaller(host.Anonymous, host.Keys.ApiKey);

        overtaken.Before = () => caller.PatchAsync("bert", ("Replace", "timezone", "Europe/Rome"));
        using var second = await host.ImportAsync(new FolderBuilder().Replace("kpis.csv", "Stock turn", "Stock turned"));
        Assert.Equal(200, (int)second.StatusCode);

        var scorecard = (await host.Stores.Scorecards.CurrentAsync(new("acme"), CancellationToken.None))!.Scorecard;
        Assert.Equal(("Stock turned", "Europe/Rome"), (scorecard.Find(new KpiId("stock"))!.Name, scorecard.Find(new PersonId("bert"))!.TimeZone));
    }
}
