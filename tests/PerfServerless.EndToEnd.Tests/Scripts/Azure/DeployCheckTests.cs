namespace PerfServerless.EndToEnd.Tests.Scripts.Azure;

/// <summary>What <c>scripts/deploy.sh</c> looks at before it changes anything: all that is missing is told at once, each with how to mend it.</summary>
public sealed class DeployCheckTests : IDisposable
{
    private readonly FakeAzure azure = new();

    public void Dispose() => azure.Dispose();

    [Fact]
    public async Task On_an_empty_machine_every_missing_thing_is_told_at_once()
    {
        foreach (var tool in new[] { "az", "curl" }) azure.Without(tool);
        azure.Package = azure.Has("notes.txt", "no zip");
        azure.Parameters = "infra/environments/dev.bicepparam";

        await SaysAsync(
            "This cannot be deployed yet. Nothing was changed.",
            "The Azure CLI is missing",
            "curl is missing",
            "is no zip file",
            "is of the environment 'dev', not of 'trial'",
            "names nobody who is told of alerts");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_that_and_what_else_is_known()
    {
        azure.Holds("signed-out");
        azure.Holds("cli", "2.53.1");
        azure.Holds("no-bicep");

        await SaysAsync("run 'az login'", "is 2.53.1, and Flex Consumption needs 2.60.0", "run 'az bicep install'");
    }

    [Fact]
    public async Task Rights_providers_and_place_are_told_together()
    {
        azure.Holds("group", "northeurope");
        azure.Holds("subscription", "Disabled");
        azure.Holds("cloud", "AzureChinaCloud");
        azure.Holds("rights", "*|Microsoft.Authorization/*/Write Microsoft.Authorization/*/Delete\n|Microsoft.Web/*\n");
        azure.Holds(
            "providers",
            "Microsoft.Web\nMicrosoft.Storage\nmicrosoft.insights\nMicrosoft.Authorization\nMicrosoft.Consumption\nMicrosoft.ManagedIdentity\nMicrosoft.KeyVault\n");

        await SaysAsync(
            ["--location", "westeurope"],
            "The subscription 'Acme's pay as you go' is Disabled", "set to the cloud 'AzureChinaCloud'", "is in northeurope, not in westeurope",
            "Microsoft.Authorization/roleAssignments/write is not among your rights", "not registered for Microsoft.BotService Microsoft.OperationalInsights:",
            "'az provider register --wait --namespace Microsoft.BotService'");
    }

    [Fact]
    public async Task A_reader_may_not_deploy()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("rights", "*/read|\n");

        await SaysAsync("You may not deploy to /subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/reviews", "ask for the role Contributor");
    }

    [Fact]
    public async Task Two_roles_together_are_enough()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("rights", "*|Microsoft.Authorization/*/Write\nMicrosoft.Authorization/roleAssignments/write */read|\n");

        Assert.Equal(0, (await azure.RunAsync("--what-if")).Exit);
    }

    [Fact]
    public async Task A_group_that_is_not_there_needs_a_place() =>
        await SaysAsync("There is no resource group 'reviews' yet: say with --location where to make it");

    [Fact]
    public async Task A_region_without_Flex_Consumption_is_told_and_no_matter_for_a_plan_of_ones_own()
    {
        await SaysAsync(["--location", "Poland Central"], "Flex Consumption is not in Poland Central: take another region");

        azure.Parameters = azure.Has("plan.bicepparam", await File.ReadAllTextAsync(azure.Parameters) + "param plan = 'AppService'\n");
        Assert.Equal(0, (await azure.RunAsync("--what-if", "--location", "Poland Central")).Exit);
    }

    [Fact]
    public async Task A_subscription_that_is_not_there_is_named() =>
        await SaysAsync(["--subscription", "Nowhere"], "The subscription 'Nowhere' cannot be used");

    [Fact]
    public async Task A_secret_that_others_may_read_is_not_taken()
    {
        azure.Holds("group", "westeurope");
        var file = azure.Has("bot.secret", "S3cret");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        await SaysAsync(["--bot-secret-file", file], "Others may read");
    }

    [Fact]
    public async Task What_a_choice_needs_is_looked_for()
    {
        azure.Holds("group", "westeurope");
        azure.Holds(
            "providers",
            "Microsoft.Web\n");
        azure.Parameters = azure.Has(
            "all.bicepparam",
            (await File.ReadAllTextAsync(azure.Parameters)).Replace("serviceBus = false", "serviceBus = true", StringComparison.Ordinal)
                + "param storageProvider = 'DurableTaskScheduler'\nparam botIdentity = 'SingleTenant'\n");

        await SaysAsync("Microsoft.DurableTask", "Microsoft.ServiceBus", "put its application id into botAppId");
    }

    [Theory]
    [InlineData("--colour", "There is no option '--colour'.")]
    [InlineData("--location", "--location needs a value.")]
    [InlineData("--resource-group=x", "There is no option '--resource-group=x'.")]
    public Task A_wrong_option_is_named(string option, string sentence) => EndsAsync(sentence, option);

    [Theory]
    [InlineData("it's mine")]
    [InlineData("reviews.")]
    public Task A_name_that_no_group_can_have_is_refused(string group) => EndsAsync("and no point at its end.", "--resource-group", group);

    private async Task EndsAsync(string sentence, params string[] options)
    {
        var (exit, said) = await azure.RunAsync(options);

        Assert.Equal(1, exit);
        Assert.EndsWith(sentence, said.Trim(), StringComparison.Ordinal);
    }

    private Task SaysAsync(params string[] sentences) => SaysAsync([], sentences);

    private async Task SaysAsync(string[] options, params string[] sentences)
    {
        var (exit, said) = await azure.RunAsync(["--yes", .. options]);

        Assert.Equal(1, exit);
        Assert.All(sentences, s => Assert.Contains(s, said, StringComparison.Ordinal));
        Assert.DoesNotContain(azure.Calls, c => c.Contains(" create", StringComparison.Ordinal));
    }
}
