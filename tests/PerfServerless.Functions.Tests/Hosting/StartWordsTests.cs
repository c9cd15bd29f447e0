using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Functions.Tests.World;
using PerfServerless.Functions.Words;
using PerfServerless.Host.Commands;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Hosting;

/// <summary>Why the host does not start, in the pseudo-language.</summary>
public sealed class StartWordsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Where_it_may_not_run()
    {
        Saying?[] refusals =
            [StartRules.Refusal("Production", []), StartRules.Refusal("Development", []), StartRules.Refusal("Development", ["http://0.0.0.0:1"])];

        Assert.All(refusals, r => Assert.Equal("", PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(r!))));
    }

    [Fact]
    public void What_is_wrong_with_its_settings()
    {
        string[][] wrong =
        [
            ["PublicUrl="],
            ["PublicUrl=here", "DataFolder= ", "BriefLinkDays=0", "Clock:Speed=0"],
            ["PublicUrl=https://reviews.example", "Clock:Mode=Virtual"],
        ];

        var told = wrong.SelectMany(Failures).ToList();

        Assert.True(told.Distinct().Count() >= 7);
        Assert.All(told, t => Assert.Equal("", PseudoLanguage.Unmarked(t)));
    }

    [Fact]
    public void That_its_keys_are_damaged()
    {
        var path = Path.Combine(folder.Path, HostKeyFile.Name);
        File.WriteAllText(path, "{}");

        var damaged = Assert.Throws<KeyFileDamagedException>(() => HostKeyFile.ReadOrMake(path));

        Assert.Equal("", PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(damaged.Why)));
    }

    private static IEnumerable<string> Failures(string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => s.Split('=')).Select(s => KeyValuePair.Create($"PerfServerless:{s[0]}", (string?)s[1])))
            .Build();
        using var services = new ServiceCollection()
            .AddSingleton<IHostEnvironment>(new TestEnvironment { EnvironmentName = Environments.Production })
            .AddSingleton(new ConsoleReader(PseudoLanguage.Reader))
            .AddReviews(configuration)
            .BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<AppOptions>>().Value).Failures;
    }
}
