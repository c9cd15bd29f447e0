using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Scripts.Azure;

/// <summary><c>scripts/deploy.sh</c> against a made-up Azure CLI that writes down what it is asked and answers as awkwardly as the real one.</summary>
public sealed class DeployScriptTests : IDisposable
{
    private readonly FakeAzure azure = new();

    public void Dispose() => azure.Dispose();

    [Fact]
    public async Task From_nothing_it_deploys_publishes_waits_and_says_what_is_left()
    {
        azure.Holds("health", "000\n503\n");

        var (exit, said) = await azure.RunAsync("--location", "westeurope", "--yes");

        Assert.True(exit == 0, said);
        Assert.Contains("Resource changes: 14 to create.", said, StringComparison.Ordinal);
        Assert.Contains("it does not answer yet", said, StringComparison.Ordinal);
        Assert.Contains("it answers 503", said, StringComparison.Ordinal);
        Assert.Contains("It works: https://perfserverless-x-abc.azurewebsites.net", said, StringComparison.Ordinal);
        Assert.Contains("for the bot 22222222-2222-2222-2222-222222222222", said, StringComparison.Ordinal);
        Assert.Contains("--vault-name kv-perf-abc", said, StringComparison.Ordinal);
        Assert.Contains("botAppId", azure.Outputs, StringComparison.Ordinal);
        Assert.Equal(
            ["group create", "deployment group what-if", "deployment group create", "functionapp deployment source config-zip"],
            azure.Calls.Select(Changing).OfType<string>());
    }

    [Fact]
    public async Task Run_twice_it_keeps_every_secret_and_the_budgets_first_day_and_tells_no_secret_to_anybody()
    {
        var (_, first) = await azure.RunAsync("--location", "westeurope", "--yes");
        azure.Holds("budget", "2026-02-01T00:00:00Z\n");
        var (exit, second) = await azure.RunAsync("--yes");

        Assert.Equal(0, exit);
        var keys = Setting("API_KEY");
        Assert.Matches("^perf_[0-9a-f]{40}$", keys[0]);
        Assert.Equal(32, Convert.FromBase64String(Setting("LINK_KEY")[0]).Length);
        Assert.Equal(("", ""), (keys[1], Setting("LINK_KEY")[1]));
        Assert.Equal("2026-02-01", Setting("BUDGET_START")[1]);
        Assert.Contains("The vault gets the host's key, the key that signs links, which are shown nowhere.", first, StringComparison.Ordinal);
        Assert.Contains("The vault keeps its secrets as they are.", second, StringComparison.Ordinal);
        foreach (var secret in new[] { keys[0], Setting("LINK_KEY")[0] })
        {
            Assert.DoesNotContain(secret, first, StringComparison.Ordinal);
            Assert.DoesNotContain(azure.Calls, c => c.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_if_changes_nothing()
    {
        azure.Holds("group", "westeurope");

        var (exit, said) = await azure.RunAsync("--what-if");

        Assert.Equal(0, exit);
        Assert.Contains("14 to create", said, StringComparison.Ordinal);
        Assert.Equal(["deployment group what-if"], azure.Calls.Select(Changing).OfType<string>());
    }

    [Fact]
    public async Task Without_a_terminal_it_wants_to_be_told_not_to_ask()
    {
        var (exit, said) = await azure.RunAsync();

        Assert.Equal(1, exit);
        Assert.Contains("nobody can answer here", said, StringComparison.Ordinal);
        Assert.Empty(azure.Calls);
    }

    [Fact]
    public async Task A_template_that_Azure_refuses_is_not_deployed()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("template-refused");

        var (exit, said) = await azure.RunAsync("--yes");

        Assert.Equal(1, exit);
        Assert.Contains("Azure does not take the template", said, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Calls, c => c.StartsWith("deployment group create", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deployment_that_fails_says_what_failed_and_the_next_run_keeps_the_secrets_that_it_made()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("deployment-fails");
        var (exit, said) = await azure.RunAsync("--yes");
        File.Delete(azure.State("deployment-fails"));
        var (again, _) = await azure.RunAsync("--yes");

        Assert.Equal((1, 0), (exit, again));
        Assert.Contains("stperfabc is already taken", said, StringComparison.Ordinal);
        Assert.Contains("run the same command again", said, StringComparison.Ordinal);
        Assert.Equal("", Setting("API_KEY")[1]);
    }

    [Fact]
    public async Task Interrupted_in_the_middle_it_says_so_and_goes_on_where_Azure_is()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("deployment-hangs");
        await using (var script = azure.Start("--yes"))
        {
            await Eventually.TrueAsync("the deployment to begin", () => Task.FromResult(File.Exists(azure.State("hangs"))));
            await Program.SignalAsync(script.Id, "TERM");
            Assert.Equal(130, await script.EndsAsync());
            Assert.Contains("Interrupted while deploying", script.Output, StringComparison.Ordinal);
        }

        var (exit, said) = await azure.RunAsync("--yes");

        Assert.True(exit == 0, said);
        Assert.Contains("An earlier deployment is still under way", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_that_is_not_known_everywhere_yet_is_waited_for()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("publish-refusals", "2");
        azure.Holds("publish-refusal", "BlobUploadFailedException: Status: 403 (This request is not authorized to perform this operation.)");

        var (exit, said) = await azure.RunAsync("--yes");

        Assert.True(exit == 0, said);
        Assert.Equal(3, azure.Calls.Count(c => c.StartsWith("functionapp deployment", StringComparison.Ordinal)));
        Assert.Contains("trying again, 2 of 20", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_is_refused_for_good_is_told_and_published_alone_afterwards()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("publish-refusals", "1");
        azure.Holds("publish-refusal", "Package validation failed: host.json is missing.");
        var (exit, said) = await azure.RunAsync("--yes");
        var (again, _) = await azure.RunAsync("--yes", "--publish-only");

        Assert.Equal((1, 0), (exit, again));
        Assert.Contains("host.json is missing", said, StringComparison.Ordinal);
        Assert.Contains("--publish-only", said, StringComparison.Ordinal);
        Assert.Single(azure.Calls, c => c.StartsWith("deployment group create", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_application_that_never_gets_healthy_is_given_up_with_its_last_answer()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("never-healthy");

        var (exit, said) = await azure.RunAsync("--yes");

        Assert.Equal(1, exit);
        Assert.Contains("its last answer was 503", said, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"storage\"", said, StringComparison.Ordinal);
        Assert.DoesNotContain("It works", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_that_was_removed_comes_back_with_its_secrets()
    {
        azure.Holds("group", "westeurope");
        foreach (var file in new[] { "removed-vault", "secret-api-key", "secret-link-key" }) azure.Holds(file);

        var (exit, said) = await azure.RunAsync("--yes");

        Assert.True(exit == 0, said);
        Assert.Contains("Bringing back the removed key vault kv-perf-abc", said, StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(Setting("API_KEY")));
    }

    [Fact] // else it would make new keys over those that links were signed with
    public async Task A_vault_that_cannot_be_looked_into_ends_it()
    {
        foreach (var (file, content) in new[] { ("group", "westeurope"), ("vault", ""), ("vault-hidden", "") }) azure.Holds(file, content);

        var (exit, said) = await azure.RunAsync("--yes");

        Assert.Equal(1, exit);
        Assert.Contains("cannot be seen: (AuthorizationFailed)", said, StringComparison.Ordinal);
        Assert.Empty(azure.Received);
    }

    [Fact]
    public async Task A_bots_secret_is_taken_from_a_file_and_kept_when_none_is_given()
    {
        azure.Holds("group", "westeurope");
        azure.Parameters = azure.Has(
            "single.bicepparam",
            await File.ReadAllTextAsync(azure.Parameters) + "param botIdentity = 'SingleTenant'\nparam botAppId = '44444444-4444-4444-4444-444444444444'\n");
        var (without, said) = await azure.RunAsync("--yes");
        var file = azure.Has("bot.secret", "S3cret~of the bot\r\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var (with, _) = await azure.RunAsync("--yes", "--bot-secret-file", file);
        var (again, _) = await azure.RunAsync("--yes");

        Assert.Equal((1, 0, 0), (without, with, again));
        Assert.Contains("name that with --bot-secret-file", said, StringComparison.Ordinal);
        Assert.Equal(["S3cret~of the bot", ""], Setting("BOT_SECRET"));
        Assert.DoesNotContain(azure.Calls, c => c.Contains("S3cret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_of_its_own_is_left_to_bind_and_the_app_is_asked_by_Azures()
    {
        azure.Holds("group", "westeurope");
        azure.Holds("address", "https://reviews.acme.test");

        var (exit, said) = await azure.RunAsync("--yes");

        Assert.Equal(0, exit);
        Assert.Contains("until it leads to perfserverless-x-abc.azurewebsites.net", said, StringComparison.Ordinal);
        Assert.Contains(azure.Calls, c => c.EndsWith("https://perfserverless-x-abc.azurewebsites.net/api/health", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Windows_ends_of_lines_and_blanks_in_paths_change_nothing()
    {
        azure.Holds("windows");
        var parameters = await File.ReadAllTextAsync(azure.Parameters);
        azure.Parameters = azure.Has("my reviews/trial file.bicepparam", parameters.Replace("\n", " // as agreed\r\n", StringComparison.Ordinal));
        azure.Package = azure.Has("my reviews/the package.zip", "PK and the rest");

        var (exit, said) = await azure.RunAsync("--location", "westeurope", "--yes");

        Assert.True(exit == 0, said);
        Assert.Contains("It works: https://perfserverless-x-abc.azurewebsites.net\n", said + "\n", StringComparison.Ordinal);
    }

    private List<string> Setting(string name) =>
        [
            .. azure.Received.Where(l => l.StartsWith($"PERF_DEPLOY_{name}=", StringComparison.Ordinal))
                .Select(l => l[(l.IndexOf('=', StringComparison.Ordinal) + 1)..]),
        ];

    private static string? Changing(string call) =>
        new[] { "group create", "deployment group what-if", "deployment group create", "functionapp deployment source config-zip", "keyvault recover" }
            .FirstOrDefault(c => call.StartsWith(c, StringComparison.Ordinal));
}
