using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using PerfServerless.Bot.Settings;
using PerfServerless.Functions.Azure.Functions;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Azure.Tests.Hosting;
using PerfServerless.Functions.Settings;
using PerfServerless.Mail.Settings;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>Every setting that <c>infra/</c> writes is one that somebody reads, and with them the host starts.</summary>
public sealed class SettingTests
{
    /// <summary>Of the Functions host, its extensions and the identity library, each by Microsoft's documentation.</summary>
    private static readonly string[] OfThePlatform =
    [
        "AZURE_CLIENT_ID", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "FUNCTIONS_EXTENSION_VERSION",
        "FUNCTIONS_WORKER_RUNTIME", "WEBSITE_RUN_FROM_PACKAGE", "DURABLE_TASK_SCHEDULER_CONNECTION_STRING",
    ];

    private static readonly string[] OfAConnection =
        ["blobServiceUri", "queueServiceUri", "tableServiceUri", "fullyQualifiedNamespace", "credential", "clientId"];

    /// <summary>The host's keys, which are read one by one.</summary>
    private static readonly string[] Keys = ["PerfServerless:ApiKey", "PerfServerless:LinkKey", "PerfServerless:LinkKeyId"];

    private static readonly MethodInfo[] Functions =
        [.. typeof(HttpFunction).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.IsDefined(typeof(FunctionAttribute)))];

    [Fact]
    public async Task Every_setting_is_read_by_somebody() =>
        Assert.All((await InfraSettings.ReadAsync()).Select(s => s.Name), name => Assert.True(IsRead(name), name));

    [Theory]
    [InlineData("PerfServerless__PublicUri")]
    [InlineData("PerfServerless__Limits__Nothing")]
    [InlineData("Bot__Secret")]
    [InlineData("Storage:TableUri")]
    [InlineData("AzureWebJobs.Nothing.Disabled")]
    [InlineData("Kafka__fullyQualifiedNamespace")]
    [InlineData("AzureFunctionsJobHost__extensions__durableTask__hubname")]
    [InlineData("WEBSITE_SOMETHING")]
    public void A_name_that_nobody_reads_is_caught(string name) => Assert.False(IsRead(name));

    [Theory]
    [InlineData("PerfServerless__Limits__AllPerMinute")]
    [InlineData("Mail:Graph:Sender")]
    [InlineData("PerfServerless:LinkKey")]
    [InlineData("AzureWebJobs.ActualsFromQueue.Disabled")]
    public void Both_ways_of_writing_a_name_are_known(string name) => Assert.True(IsRead(name));

    [Fact]
    public async Task With_them_the_host_starts_in_production()
    {
        var settings = await InfraSettings.OfAsync("reviewSettings", "botSettings");

        Assert.Empty(Mistakes(settings));
    }

    [Theory]
    [InlineData("PerfServerless__PublicUrl")]
    [InlineData("PerfServerless__ApiKey")]
    [InlineData("PerfServerless__LinkKey")]
    [InlineData("Storage__TableServiceUri")]
    [InlineData("Bot__Gate")]
    [InlineData("Bot__Credential")]
    [InlineData("Bot__AppId")]
    [InlineData("Bot__TenantId")]
    [InlineData("Bot__AllowedTenants")]
    [InlineData("Bot__ServiceHosts")]
    public async Task Without_one_it_needs_the_host_does_not_start_and_names_it(string missing)
    {
        var settings = new Dictionary<string, BicepNode>(await InfraSettings.OfAsync("reviewSettings", "botSettings"));

        Assert.True(settings.Remove(missing));
        Assert.Contains(Mistakes(settings), m => m.Contains(missing.Split("__")[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_overrides_the_hosts_own_file_is_there_and_names_the_connection_that_is_set()
    {
        var settings = (await InfraSettings.ReadAsync())
            .Where(s => s.Name.StartsWith("AzureFunctionsJobHost__", StringComparison.Ordinal))
            .ToDictionary(s => s.Name, s => s.Value);

        Assert.Equal("azureManaged", settings["AzureFunctionsJobHost__extensions__durableTask__storageProvider__type"].Literal);
        Assert.Contains(settings["AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName"].Literal, OfThePlatform);
    }

    private static bool IsRead(string setting)
    {
        var name = setting.Replace("__", ":", StringComparison.Ordinal);
        return OfThePlatform.Contains(name) || Keys.Contains(name) || IsOfAConnection(name) || IsOfHostJson(name) || IsASwitch(name)
            || IsBound(name, AppOptions.Section, typeof(AppOptions)) || IsBound(name, BotOptions.Section, typeof(BotOptions))
            || IsBound(name, TableStoreOptions.Section, typeof(TableStoreOptions)) || IsBound(name, MailOptions.Section, typeof(MailOptions));
    }

    private static bool IsBound(string name, string section, Type options)
    {
        var parts = name.Split(':');
        if (parts[0] != section) return false;

        foreach (var part in parts.Skip(1))
        {
            if (options.GetProperty(part) is not { SetMethod: not null } property) return false;
            options = property.PropertyType;
        }

        return options.Namespace?.StartsWith("PerfServerless", StringComparison.Ordinal) != true || options.IsEnum;
    }

    // A trigger's connection is a section with the service's address and the identity.
    private static bool IsOfAConnection(string name) =>
        name.Split(':') is [var connection, var part] && OfAConnection.Contains(part)
        && Functions.SelectMany(f => f.GetParameters()).SelectMany(p => p.GetCustomAttributes())
            .Select(a => a.GetType().GetProperty("Connection")?.GetValue(a) as string).Append("AzureWebJobsStorage").Contains(connection);

    private static bool IsASwitch(string name) =>
        name.Split('.') is ["AzureWebJobs", var function, "Disabled"] && Functions.Any(f => f.GetCustomAttribute<FunctionAttribute>()!.Name == function);

    private static bool IsOfHostJson(string name)
    {
        var parts = name.Split(':');
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(TestKit.Files.RepositoryFiles.Root, "host.json")).Build();
        return parts[0] == "AzureFunctionsJobHost" && file.AsEnumerable().Any(s => s.Key == string.Join(':', parts.Skip(1)));
    }

    /// <summary>What the host says of settings with the shape of these: literal ones as they stand, and an example in place of an expression.</summary>
    private static List<string> Mistakes(IReadOnlyDictionary<string, BicepNode> settings)
    {
        var values = settings.ToDictionary(
            s => s.Key.Replace("__", ":", StringComparison.Ordinal),
            string? (s) => s.Value.Literal is { } literal && !literal.Contains("KeyVault", StringComparison.Ordinal) ? literal : Example(s.Key));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var mistakes = new List<string>();
        foreach (var check in new Action[] { () => HostKeySettings.Read(configuration), () => Validate(configuration) })
        {
            try
            {
                check();
            }
            catch (OptionsValidationException e)
            {
                mistakes.AddRange(e.Failures);
            }
            catch (AggregateException e)
            {
                mistakes.AddRange(e.InnerExceptions.OfType<OptionsValidationException>().SelectMany(i => i.Failures));
            }
        }

        return mistakes;
    }

    private static void Validate(IConfiguration configuration)
    {
        var keys = Keys.ToDictionary(k => k, k => AzureSettings.All.GetValueOrDefault(k));
        var keyed = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(keys).Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production })
            .AddLogging()
            .AddReviewsOnAzure(keyed)
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static string Example(string name) => name switch
    {
        "PerfServerless__LinkKeyId" => "1",
        "Storage__TableServiceUri" => "https://stperf.table.core.windows.net/",
        "Storage__QueueServiceUri" => "https://stperf.queue.core.windows.net/",
        "Storage__BlobServiceUri" => "https://stperf.blob.core.windows.net/",
        "PerfServerless__Feeds__Drop__Container" => "drop",
        _ => AzureSettings.All[name.Replace("__", ":", StringComparison.Ordinal)]!,
    };
}
