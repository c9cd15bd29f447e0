using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.Tests.Import;
using PerfServerless.Functions.Tests.World;
using PerfServerless.Host.Commands;
using PerfServerless.Mail;
using PerfServerless.Mail.Settings;
using PerfServerless.Storage.Stores;
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
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ForwardedHeaders_Enabled", "true"), new("Proxy:Addresses", "*"), new("Storage:ConnectionString", "UseDevelopmentStorage=true")])
            .Build();
        Saying[] refusals =
        [
            .. StartRules.Refusals("Production", ["http://0.0.0.0:1", "https://0.0.0.0:2"], settings),
            .. StartRules.Refusals("Development", [], settings),
            .. StartRules.Refusals("Development", ["http://0.0.0.0:1"], settings),
        ];

        Assert.True(refusals.Distinct().Count() >= 7);
        Assert.All(refusals, r => Assert.Equal("", PseudoLanguage.Unmarked(PseudoLanguage.Reader.Say(r))));
    }

    [Fact]
    public void What_is_wrong_with_its_settings()
    {
        string[][] wrong =
        [
            ["PublicUrl="],
            ["PublicUrl=here", "DataFolder= ", "BriefLinkDays=0", "Clock:Speed=0"],
            ["PublicUrl=https://reviews.example", "Clock:Mode=Virtual"],
            ["PublicUrl=http://reviews.example"],
        ];

        var told = wrong.SelectMany(Failures).ToList();

        Assert.True(told.Distinct().Count() >= 8);
        Assert.All(told, t => Assert.Equal("", PseudoLanguage.Unmarked(t)));
    }

    [Theory]
    [InlineData("Kind=7")]
    [InlineData("Kind=Smtp", "From=me", "Timeout=0", "Smtp:Port=0", "Smtp:Tls=None", "Smtp:User=u")]
    [InlineData("Kind=Graph", "Timeout=1.00:00:00", "Graph:Endpoint=http://graph.example", "Graph:ClientSecret=s")]
    [InlineData("Kind=Graph", "Graph:TenantId=acme")]
    public void What_is_wrong_with_the_settings_of_mail(params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => s.Split('=')).Select(s => KeyValuePair.Create($"Mail:{s[0]}", (string?)s[1])))
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(new ConsoleReader(PseudoLanguage.Reader)).AddMail(configuration);

        AllMarked(services.BuildServiceProvider().GetRequiredService<IOptions<MailOptions>>());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("UseDevelopmentStorage=true", "http://storage.example")]
    [InlineData("AccountName=acme", null)]
    [InlineData("SharedAccessSignature=s", null)]
    [InlineData("nothing", null)]
    [InlineData("AccountName=acme;AccountKey=!", null)]
    [InlineData("AccountName=acme;AccountKey=a2V5;TableEndpoint=ftp://x", null)]
    public void What_is_wrong_with_the_settings_of_storage(string text, string? queues)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(new ConsoleReader(PseudoLanguage.Reader))
            .AddTableStores(o => (o.ConnectionString, o.QueueServiceUri) = (text, queues is null ? null : new Uri(queues)));

        AllMarked(services.BuildServiceProvider().GetRequiredService<IOptions<TableStoreOptions>>());
    }

    private static void AllMarked<T>(IOptions<T> options)
        where T : class
    {
        var failures = Assert.Throws<OptionsValidationException>(() => options.Value).Failures.ToList();

        Assert.NotEmpty(failures);
        Assert.All(failures, f => Assert.Equal("", PseudoLanguage.Unmarked(f)));
    }

    [Fact]
    public void That_its_keys_are_damaged()
    {
        var path = Path.Combine(folder.Path, HostKeyFile.Name);
        HostKeyFile.ReadOrMake(path); // for the mode of the file
        File.WriteAllText(path, "{}");

        var damaged = Assert.Throws<KeyFileUnusableException>(() => HostKeyFile.ReadOrMake(path));

        Assert.Equal(SettingsWords.KeyFileDamaged.Id, damaged.Why.Id);
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
            .AddReviews(configuration, BotDoor.Open)
            .BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<AppOptions>>().Value).Failures;
    }
}
