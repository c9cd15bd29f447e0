using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>The culture in which a person reads and writes numbers and dates.</summary>
public static class PersonCulture
{
    /// <summary>The person's own, or English of the United States where this machine does not know it.</summary>
    public static CultureInfo Of(Person person)
    {
        try
        {
            return CultureInfo.GetCultureInfo(person.Locale);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("en-US"); // the import checks locales; a machine with fewer of them must still speak
        }
    }
}
