using System.Globalization;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>The culture in which a person writes numbers: the one in which a <see cref="Reader"/> shows them to him.</summary>
public static class PersonCulture
{
    /// <summary>The person's own; where this machine does not know it, that of his language, or English of the United States.</summary>
    public static CultureInfo Of(Person person) => Reader.Of(person.Locale, Languages.BuiltIn).Culture;
}
