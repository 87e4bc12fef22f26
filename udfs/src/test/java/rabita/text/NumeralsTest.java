package rabita.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1500; 1500",
        "1,500; 1500",
        "1.500; 1500",
        "1 500; 1500",
        "۱٬۵۰۰; 1500",
        "१५००; 1500",
        "١٥٠٠; 1500",
        "1,250,000; 1250000",
        "3.5; 3.5",
        "3,5; 3.5",
        "۳٫۵; 3.5",
        "3.50; 3.5",
        "1,234.56; 1234.56",
        "007; 7",
        "100; 100"
      })
  void digitsAndSeparatorsOfAnyScriptGiveOneValue(String number, String value) {
    assertThat(Numerals.value(number)).contains(new BigDecimal(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10:30", "12.05.2021", "2/3", "3-1", "1234567890123456", "", ",", "5G"})
  void whatIsNoNumberHasNoValue(String text) {
    assertThat(Numerals.value(text)).isEmpty();
  }
}
