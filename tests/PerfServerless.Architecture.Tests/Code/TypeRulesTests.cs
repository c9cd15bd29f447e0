using System.Reflection;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Cards;
using PerfServerless.Domain.Identity;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Composition;
using PerfServerless.Host.Hosting;
using PerfServerless.Mail.Sending;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Architecture.Tests.Code;

public sealed class TypeRulesTests
{
    private static readonly Assembly[] All =
    [
        typeof(TenantId).Assembly, typeof(EmbeddedHub).Assembly, typeof(TableClient).Assembly,
        typeof(CardRenderer).Assembly, typeof(IMailer).Assembly, typeof(ReviewRegistry).Assembly, typeof(StandaloneHost).Assembly,
    ];

    [Fact]
    public void Domain_types_do_not_change_after_they_are_made() => Assert.Empty(TypeRules.Changeable(typeof(TenantId).Assembly.GetTypes()));

    [Fact]
    public void A_settable_property_and_an_open_field_are_caught() =>
        Assert.Equal(["Changing.Name", "Changing.Count"], TypeRules.Changeable([typeof(Changing), typeof(Fixed)]));

    [Fact]
    public void No_log_line_takes_a_record_of_the_domain() => Assert.Empty(TypeRules.LogsPeoplesWords(All.SelectMany(a => a.GetTypes())));

    [Fact]
    public void The_rule_above_sees_log_lines_at_all() =>
        Assert.Contains(
            All.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)),
            m => m.IsDefined(typeof(LoggerMessageAttribute)));

    [Fact]
    public void A_log_line_that_takes_a_record_is_caught_and_one_that_takes_keys_is_not() =>
        Assert.Equal(["OffendingLog.Answered takes a Note"], TypeRules.LogsPeoplesWords([typeof(OffendingLog)]));

    private sealed class Changing
    {
        public int Count = 1;

        public string Name { get; set; } = "";
    }

    private sealed record Fixed(string Name)
    {
        public string? Note { get; init; }
    }
}
